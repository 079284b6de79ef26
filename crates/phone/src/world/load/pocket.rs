//! Reads the files of the phone's own apps: phonebook, sms, store, web, camera.

use serde::Deserialize;

use super::Reader;
use crate::world::pocket::{
    CallWay, Code, Contact, Corner, Forecast, Lens, PastCall, PocketPhrases, Popup, Product, ShortMessage,
    Site, Thread, View,
};
use crate::world::{ContactId, SiteId, ThreadId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhonebookFile {
    contact: Vec<ContactFile>,
    #[serde(default)]
    call: Vec<CallFile>,
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    numbers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactFile {
    id: String,
    name: String,
    number: String,
    #[serde(default)]
    favourite: bool,
    #[serde(default)]
    stranger: bool,
    face: String,
    colour: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CallFile {
    contact: String,
    way: WayFile,
    time: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WayFile {
    Out,
    In,
    Missed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SmsFile {
    thread: Vec<ThreadFile>,
    #[serde(default)]
    code: Vec<CodeFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThreadFile {
    id: String,
    name: String,
    face: String,
    colour: u8,
    #[serde(default)]
    unread: u16,
    #[serde(default)]
    message: Vec<ShortFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShortFile {
    text: String,
    time: String,
    link: Option<String>,
    number: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodeFile {
    thread: String,
    digits: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoreFile {
    product: Vec<ProductFile>,
    #[serde(default)]
    search: Vec<String>,
    #[serde(default)]
    forecast: Vec<ForecastFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ForecastFile {
    day: String,
    words: String,
    cold: i8,
    warm: i8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProductFile {
    id: String,
    name: String,
    maker: String,
    words: String,
    size: String,
    #[serde(default)]
    genuine: bool,
    face: String,
    colour: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WebFile {
    page: Vec<SiteFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SiteFile {
    id: String,
    title: String,
    address: String,
    #[serde(default)]
    listed: bool,
    #[serde(default)]
    paragraphs: Vec<String>,
    #[serde(default)]
    popup: Vec<PopupFile>,
    download: Option<String>,
    #[serde(default)]
    debrief: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PopupFile {
    title: String,
    words: String,
    key: String,
    opens: String,
    cross: CornerFile,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum CornerFile {
    TopRight,
    TopLeft,
    Below,
    BottomLeft,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CameraFile {
    view: Vec<ViewFile>,
    own: ViewFile,
    covered: ViewFile,
    glass: ViewFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ViewFile {
    title: String,
    picture: String,
}

/// What the files of the phone's own apps hold.
pub(super) struct Pocket {
    pub contacts: Vec<Contact>,
    pub past_calls: Vec<PastCall>,
    pub threads: Vec<Thread>,
    pub codes: Vec<Code>,
    pub products: Vec<Product>,
    pub sites: Vec<Site>,
    pub forecast: Vec<Forecast>,
    pub lens: Lens,
    pub phrases: PocketPhrases,
}

impl Reader<'_> {
    pub(super) fn pocket(&mut self) -> Option<Pocket> {
        let phonebook: Option<PhonebookFile> = self.file("phonebook.toml");
        let sms: Option<SmsFile> = self.file("sms.toml");
        let store: Option<StoreFile> = self.file("store.toml");
        let web: Option<WebFile> = self.file("web.toml");
        let camera: Option<CameraFile> = self.file("camera.toml");
        let (phonebook, sms, store, web, camera) = (phonebook?, sms?, store?, web?, camera?);
        let phrases = PocketPhrases {
            names: phonebook.names.clone(),
            numbers: phonebook.numbers.clone(),
            market: store.search.clone(),
        };
        let names: Vec<String> = web.page.iter().map(|page| page.id.clone()).collect();
        let (contacts, past_calls) = self.phonebook(phonebook);
        let (threads, codes) = self.sms(sms, &names);
        Some(Pocket {
            contacts,
            past_calls,
            threads,
            codes,
            forecast: store.forecast.iter().map(forecast).collect(),
            products: self.store(store),
            sites: self.web(web, &names),
            lens: self.lens(camera),
            phrases,
        })
    }

    fn phonebook(&mut self, file: PhonebookFile) -> (Vec<Contact>, Vec<PastCall>) {
        let names: Vec<String> = file.contact.iter().map(|contact| contact.id.clone()).collect();
        self.unique("phonebook.toml", &names);
        let numbers = file.contact.iter().map(|contact| &contact.number).chain(&file.numbers);
        for number in numbers.filter(|number| !is_invented(number)) {
            self.say("phonebook.toml", number, not_invented(number));
        }
        let calls = file.call.into_iter().filter_map(|call| {
            let contact = ContactId(self.find("phonebook.toml", &names, &call.contact, "联系人")?);
            let way = match call.way {
                WayFile::Out => CallWay::Out,
                WayFile::In => CallWay::In,
                WayFile::Missed => CallWay::Missed,
            };
            Some(PastCall { contact, way, time: call.time })
        });
        let calls = calls.collect();
        let contacts = file.contact.into_iter().map(|it| Contact {
            slug: it.id,
            name: it.name,
            number: it.number,
            favourite: it.favourite,
            stranger: it.stranger,
            face: it.face,
            colour: it.colour,
        });
        (contacts.collect(), calls)
    }

    fn sms(&mut self, file: SmsFile, sites: &[String]) -> (Vec<Thread>, Vec<Code>) {
        let names: Vec<String> = file.thread.iter().map(|thread| thread.id.clone()).collect();
        self.unique("sms.toml", &names);
        let mut codes = Vec::new();
        for code in file.code {
            let is_code = (4..=6).contains(&code.digits.len()) && is_digits(&code.digits);
            if !is_code || !code.text.contains(&code.digits) {
                self.say("sms.toml", &code.digits, "验证码是4到6个数字，短信的 text 里也要有它。");
            }
            if let Some(thread) = self.find("sms.toml", &names, &code.thread, "短信") {
                codes.push(Code { thread: ThreadId(thread), digits: code.digits, text: code.text });
            }
        }
        if codes.is_empty() {
            self.say("sms.toml", "", "少了 [[code]]。登录微信要收一条验证码，请至少写一个。");
        }
        let mut threads = Vec::new();
        for thread in file.thread {
            let mut messages = Vec::new();
            for it in thread.message {
                let link = match it.link {
                    Some(slug) => self.find("sms.toml", sites, &slug, "网页").map(SiteId),
                    None => None,
                };
                if let Some(number) = it.number.as_deref().filter(|number| !is_invented(number)) {
                    self.say("sms.toml", number, not_invented(number));
                }
                messages.push(ShortMessage { text: it.text, time: it.time, link, number: it.number });
            }
            threads.push(Thread {
                slug: thread.id,
                name: thread.name,
                face: thread.face,
                colour: thread.colour,
                unread: thread.unread,
                messages,
            });
        }
        (threads, codes)
    }

    fn store(&mut self, file: StoreFile) -> Vec<Product> {
        let names: Vec<String> = file.product.iter().map(|product| product.id.clone()).collect();
        self.unique("store.toml", &names);
        let products = file.product.into_iter().map(|it| Product {
            slug: it.id,
            name: it.name,
            maker: it.maker,
            words: it.words,
            size: it.size,
            genuine: it.genuine,
            face: it.face,
            colour: it.colour,
        });
        let products: Vec<Product> = products.collect();
        if !products.first().is_some_and(|first| first.genuine) {
            self.say("store.toml", "id", "第一个软件要写 genuine = true：练习里装的就是它。");
        }
        products
    }

    fn web(&mut self, file: WebFile, names: &[String]) -> Vec<Site> {
        self.unique("web.toml", names);
        let mut sites = Vec::new();
        for page in file.page {
            let mut popups = Vec::new();
            for it in page.popup {
                let Some(opens) = self.find("web.toml", names, &it.opens, "网页") else { continue };
                let cross = match it.cross {
                    CornerFile::TopRight => Corner::TopRight,
                    CornerFile::TopLeft => Corner::TopLeft,
                    CornerFile::Below => Corner::Below,
                    CornerFile::BottomLeft => Corner::BottomLeft,
                };
                let opens = SiteId(opens);
                popups.push(Popup { title: it.title, words: it.words, key: it.key, opens, cross });
            }
            if page.download.is_some() && page.debrief.is_empty() {
                self.say(
                    "web.toml",
                    &format!("\"{}\"", page.id),
                    "让人装东西的网页要写 debrief：退出来以后说的那句话。",
                );
            }
            sites.push(Site {
                slug: page.id,
                title: page.title,
                address: page.address,
                listed: page.listed,
                paragraphs: page.paragraphs,
                popups,
                download: page.download,
                debrief: page.debrief,
            });
        }
        sites
    }

    fn lens(&mut self, file: CameraFile) -> Lens {
        if file.view.is_empty() {
            self.say("camera.toml", "", "少了 [[view]]：镜头前面至少要有一样东西。");
        }
        let view = |it: ViewFile| View { title: it.title, picture: it.picture };
        Lens {
            views: file.view.into_iter().map(view).collect(),
            own: view(file.own),
            covered: view(file.covered),
            glass: view(file.glass),
        }
    }
}

fn forecast(it: &ForecastFile) -> Forecast {
    Forecast { day: it.day.clone(), words: it.words.clone(), cold: it.cold, warm: it.warm }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn not_invented(number: &str) -> String {
    format!("“{number}”要用编的号码：13800000011、053200000011 这样，后两位随便选。")
}

/// A number nobody has: the ones set apart for practice, and public lines of five digits.
fn is_invented(number: &str) -> bool {
    let is_practice = ["138000000", "0532000000"]
        .iter()
        .any(|start| number.strip_prefix(start).is_some_and(|rest| rest.len() == 2));
    is_digits(number) && (is_practice || number.len() == 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_nobody_has_are_taken() {
        for number in ["13800000011", "053200000022", "12345"] {
            assert!(is_invented(number), "{number}");
        }
        for number in ["13912345678", "110", "053285550011", "138000000x1"] {
            assert!(!is_invented(number), "{number}");
        }
    }
}
