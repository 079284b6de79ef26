//! Logging in: welcome, 手机号登录, the code that comes as a text message (wechat-reference B1).
//!
//! The pages in turn are one page here: nothing but where one is and the box being filled in differs.
//!
//! Left out: B1 the slide puzzle and the friend check of a new phone (nothing to learn by them here), the
//! system's questions for permission (they belong to the phone, B26), 找回密码 (the code is the way back in);
//! B26 the notice of a new version (nothing of a lesson changes with it).

use crate::content::{Mark, Reads};
use crate::keyboard::{Empty, Writing};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, BACK, Row};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, TextStyle, Touch};
use crate::sms;
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Spot, Ui, area, spot};
use crate::wechat::tabs::Tabs;
use crate::world::World;

/// WeChat is logged out: it opens on its welcome page.
pub const LOGGED_OUT: Mark = Mark::new("wechat.logged-out");

/// The pages of logging in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Login {
    /// Which of them is in front.
    pub stage: Stage,
    /// The box on it.
    pub writing: Writing,
    /// Which code of the world it waits for, once one was asked for. It stands here and not in content:
    /// whoever looks for a way to log in need not look at every text message.
    pub code: u16,
}

/// The pages of logging in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Stage {
    /// 登录 and 注册.
    #[default]
    Welcome,
    /// 手机号登录.
    Number,
    /// 微信号/QQ号/邮箱登录.
    Account,
    /// The password, with the way to the code.
    Password,
    /// The code, before it was asked for.
    Unasked,
    /// 确认手机号码.
    Confirm,
    /// The code has come.
    Code,
    /// 看看手机通讯录里谁在使用微信.
    Contacts,
    /// 注册: a wrong turn for whoever has an account.
    Register,
}

const LOG_IN: Spot = spot("wechat.login.log-in");
const REGISTER: Spot = spot("wechat.login.register");
const BOX: Spot = spot("wechat.login.box");
const AGREE: Spot = spot("wechat.login.agree");
const OTHER_WAY: Spot = spot("wechat.login.other-way");
const BY_NUMBER: Spot = spot("wechat.login.by-number");
const BY_CODE: Spot = spot("wechat.login.by-code");
const GET_CODE: Spot = spot("wechat.login.get-code");
const NOT_YET: Spot = spot("wechat.login.confirm.cancel");
const SURE: Spot = spot("wechat.login.confirm.ok");
const NO: Spot = spot("wechat.login.contacts.no");
const YES: Spot = spot("wechat.login.contacts.yes");

impl Login {
    fn at(stage: Stage) -> Login {
        Login { stage, ..Login::default() }
    }

    /// The words the keyboard offers here.
    fn phrases(&self, world: &World) -> Vec<String> {
        match self.stage {
            Stage::Number | Stage::Register => vec![world.wechat.number.clone()],
            Stage::Code => self.digits(world).map(str::to_owned).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The code that was sent for this page.
    fn digits<'w>(&self, world: &'w World) -> Option<&'w str> {
        world.codes.get(usize::from(self.code)).map(|code| code.digits.as_str())
    }

    fn has_box(&self) -> bool {
        !matches!(self.stage, Stage::Welcome | Stage::Confirm | Stage::Contacts | Stage::Unasked)
    }

    fn form(&self, ui: &mut Ui<'_>, form: &Form) {
        parts::bar(ui, String::new, true, PanelGround::White);
        let size = ui.metrics.text;
        let mut y = TOP + 12.0;
        parts::text(ui, area(24.0, y, WIDTH - 48.0, 40.0), form.title, size, TextStyle::Headline);
        y += 52.0;
        let h = ui.metrics.row;
        if let Some((name, words)) = form.row {
            parts::row(ui, false, spot("wechat.login.row"), area(8.0, y, WIDTH - 16.0, h), || Row {
                title: name.into(),
                aside: Some(words.into()),
                ..Row::default()
            });
            y += h;
        }
        let width = if form.beside.is_some() { WIDTH - 184.0 } else { WIDTH - 48.0 };
        let (label, empty) = form.field;
        let place = area(24.0, y + 6.0, width, 52.0);
        if self.has_box() {
            let empty = Empty { label, placeholder: empty, icon: None, lines: 1 };
            self.writing.input(ui, BOX, place, empty);
        } else {
            parts::text(ui, area(24.0, y + 14.0, width, 40.0), label, size, TextStyle::Note);
        }
        if let Some((key, words)) = form.beside {
            parts::button(ui, key, area(WIDTH - 152.0, y + 6.0, 140.0, 52.0), words, Dress::Default);
        }
        y += 68.0;
        for (key, words) in form.links {
            parts::button(ui, *key, area(24.0, y, WIDTH - 48.0, 44.0), words, Dress::Link);
            y += 46.0;
        }
        let key = area(40.0, y + 6.0, WIDTH - 80.0, 52.0);
        if self.writing.text.is_empty() {
            ui.greyed(AGREE, key, || (form.key.into(), Role::Button, Look::Button { dress: Dress::Default }));
        } else {
            parts::button(ui, AGREE, key, form.key, Dress::Primary);
        }
    }
}

/// What stands on one of the pages with a box.
struct Form {
    title: &'static str,
    row: Option<(&'static str, &'static str)>,
    field: (&'static str, &'static str),
    beside: Option<(Spot, &'static str)>,
    links: &'static [(Spot, &'static str)],
    key: &'static str,
}

impl Stage {
    fn form(self) -> Option<Form> {
        let region = Some(("国家/地区", "中国大陆(+86)"));
        Some(match self {
            Stage::Welcome | Stage::Contacts => return None,
            Stage::Number => Form {
                title: "手机号登录",
                row: region,
                field: ("手机号", "请填写手机号码"),
                beside: None,
                links: &[(OTHER_WAY, "使用其他登录方式")],
                key: "同意并继续",
            },
            Stage::Account => Form {
                title: "微信号/QQ号/邮箱登录",
                row: None,
                field: ("账号", "请填写微信号/QQ号/邮箱"),
                beside: None,
                links: &[(BY_NUMBER, "用手机号登录")],
                key: "同意并登录",
            },
            Stage::Password => Form {
                title: "手机号登录",
                row: None,
                field: ("密码", "请填写微信密码"),
                beside: None,
                links: &[(BY_CODE, "用短信验证码登录")],
                key: "登录",
            },
            Stage::Unasked | Stage::Confirm => Form {
                title: "手机号登录",
                row: None,
                field: ("验证码", ""),
                beside: Some((GET_CODE, "获取验证码")),
                links: &[],
                key: "登录",
            },
            Stage::Code => Form {
                title: "手机号登录",
                row: None,
                field: ("验证码", "请填写验证码"),
                beside: None,
                links: &[],
                key: "登录",
            },
            Stage::Register => Form {
                title: "手机号注册",
                row: region,
                field: ("手机号", "请填写手机号码"),
                beside: None,
                links: &[],
                key: "同意并继续",
            },
        })
    }

    /// Where ‹ leads from here.
    fn before(self) -> Option<Stage> {
        match self {
            Stage::Welcome => None,
            Stage::Number | Stage::Register => Some(Stage::Welcome),
            Stage::Account | Stage::Password => Some(Stage::Number),
            Stage::Unasked | Stage::Code => Some(Stage::Password),
            Stage::Confirm => Some(Stage::Unasked),
            // Logged in already: the question has no way back but an answer.
            Stage::Contacts => Some(Stage::Contacts),
        }
    }
}

/// `138 0000 0010`, as numbers are read.
pub(crate) fn grouped(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let mut words = String::new();
    for (n, digit) in digits.iter().enumerate() {
        if n == 3 || n == 7 {
            words.push(' ');
        }
        words.push(*digit);
    }
    words
}

fn welcome(ui: &mut Ui<'_>) {
    ui.show(area(60.0, STATUS + 60.0, WIDTH - 120.0, 300.0), || {
        ("月亮".into(), Role::Picture, Look::Picture { picture: "moon".into(), rounded: true })
    });
    let y = ui.bottom() - 90.0;
    parts::button(ui, LOG_IN, area(24.0, y, 150.0, 56.0), "登录", Dress::Primary);
    parts::button(ui, REGISTER, area(WIDTH - 174.0, y, 150.0, 56.0), "注册", Dress::Default);
}

impl Shows for Login {
    fn screen(&self) -> &'static str {
        match self.stage {
            Stage::Welcome => "wechat.welcome",
            Stage::Register => "wechat.register",
            Stage::Number => "wechat.login",
            Stage::Account => "wechat.login-account",
            Stage::Password => "wechat.login-password",
            Stage::Unasked | Stage::Confirm | Stage::Code | Stage::Contacts => "wechat.login-code",
        }
    }

    fn title(&self, _world: &World) -> String {
        self.stage.form().map_or("微信", |form| form.title).into()
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        match self.stage {
            Stage::Confirm => Some("number-dialog"),
            Stage::Contacts => Some("contacts-dialog"),
            _ => self.writing.focus.then_some("keyboard"),
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        self.has_box().then_some(&mut self.writing)
    }

    fn writing(&self) -> Option<&Writing> {
        self.has_box().then_some(&self.writing)
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        match self.stage.form() {
            Some(form) => self.form(ui, &form),
            None if self.stage == Stage::Welcome => welcome(ui),
            None => {}
        }
        if self.writing.focus {
            let phrases = self.phrases(ui.world);
            self.writing.keyboard(ui, &phrases);
        }
        match self.stage {
            Stage::Confirm => {
                let words = format!(
                    "确认手机号码\n我们将把验证码短信发到这个号码：\n+86 {}",
                    grouped(&ui.world.wechat.number)
                );
                parts::confirm(ui, &words, (NOT_YET, "取消"), (SURE, "确定", Dress::Link));
            }
            Stage::Contacts => {
                let words = "看看手机通讯录里谁在使用微信？";
                parts::confirm(ui, words, (NO, "否"), (YES, "是", Dress::Link));
            }
            _ => {}
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let phrases = self.phrases(turn.world);
        if self.has_box() && self.writing.touch(&phrases, at, touch) {
            return turn.turn_into(self);
        }
        match at {
            LOG_IN | BY_NUMBER => turn.turn_into(Login::at(Stage::Number)),
            REGISTER => turn.turn_into(Login::at(Stage::Register)),
            OTHER_WAY => turn.turn_into(Login::at(Stage::Account)),
            BY_CODE => turn.turn_into(Login::at(Stage::Unasked)),
            GET_CODE => turn.turn_into(Login::at(Stage::Confirm)),
            SURE => {
                let code = sms::send_code(&mut turn.writes, turn.world);
                turn.turn_into(Login { code, ..Login::at(Stage::Code) });
                turn.tell("验证码已发送");
            }
            BOX => {
                let asks_letters = matches!(self.stage, Stage::Account | Stage::Password);
                let writing = std::mem::take(&mut self.writing);
                self.writing = if asks_letters { writing.with_letters() } else { writing.with_digits() };
                turn.turn_into(self);
            }
            AGREE => self.agree(turn),
            NO | YES => turn.turn_into(Tabs::default()),
            BACK | EDGE if self.writing.focus => {
                self.writing.focus = false;
                turn.turn_into(self);
            }
            _ => match self.stage.before() {
                Some(stage) => turn.turn_into(Login::at(stage)),
                None => turn.pop(),
            },
        }
    }
}

impl Login {
    /// The green key of the page.
    fn agree(mut self, turn: &mut Turn<'_>) {
        let world = turn.world;
        self.writing.focus = false;
        let right = match self.stage {
            Stage::Number => self.writing.text == world.wechat.number.as_str(),
            Stage::Code => self.digits(world) == Some(self.writing.text.as_str()),
            _ => false,
        };
        match (self.stage, right) {
            (Stage::Number, true) => turn.turn_into(Login::at(Stage::Password)),
            (Stage::Number, false) => {
                turn.turn_into(self);
                turn.tell("再看看号码");
            }
            (Stage::Code, true) => {
                turn.writes.set(LOGGED_OUT, 0);
                turn.turn_into(Login::at(Stage::Contacts));
            }
            (Stage::Code, false) => {
                turn.turn_into(self);
                turn.tell("验证码不正确，请重新输入");
            }
            (Stage::Register, _) => {
                turn.turn_into(self);
                turn.tell("已有微信的，点返回再登录");
            }
            _ => {
                turn.turn_into(self);
                turn.tell("账号或密码错误，请重新填写");
            }
        }
    }
}
