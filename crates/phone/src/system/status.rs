//! The bar at the top edge: the time, and small signs of what is switched on (wechat-reference A2).

use crate::content::Reads;
use crate::content::marks::{AIRPLANE, MOBILE_DATA, MUTED, NETWORK, WLAN};
use crate::metrics::{STATUS, WIDTH};
use crate::screen::{Look, Role};
use crate::settings::{BRIGHTNESS, EYE_CARE};
use crate::system::battery::{BATTERY, SAVING};
use crate::system::shade::LAMP;
use crate::ui::{Ui, area};

/// The bar. Content is read only when it is drawn: nothing that can be done depends on it.
pub(crate) fn bar(ui: &mut Ui<'_>, on_dark: bool, reads: Reads<'_>) {
    let world = ui.world;
    ui.show(area(0.0, 0.0, WIDTH, STATUS), || {
        let time = world.clock.clone();
        let mut label = format!("{time}，练习手机");
        for (words, on) in [
            ("飞行模式", reads.is_on(AIRPLANE)),
            ("没有网", !reads.online()),
            ("静音", reads.is_on(MUTED)),
            ("手电筒开着", reads.is_on(LAMP)),
        ] {
            if on {
                label.push('，');
                label.push_str(words);
            }
        }
        let battery = u8::try_from(reads.mark(BATTERY)).unwrap_or(100).min(100);
        let saving = reads.is_on(SAVING);
        (label, Role::Status, Look::StatusBar { time, on_dark, signs: signs(reads), battery, saving })
    });
}

/// How bright the glass is, and how yellowish.
pub(crate) fn tint(ui: &mut Ui<'_>, reads: Reads<'_>) {
    ui.show(area(0.0, 0.0, WIDTH, ui.metrics.height), || {
        let dark = 2u32.saturating_sub(reads.mark(BRIGHTNESS));
        let dark = u8::try_from(dark).unwrap_or(0);
        (String::new(), Role::Area, Look::Tint { dark, warm: reads.is_on(EYE_CARE) })
    });
}

/// Names of icons, from left to right.
fn signs(reads: Reads<'_>) -> Vec<String> {
    let airplane = reads.is_on(AIRPLANE);
    let signs = [
        ("flashlight", reads.is_on(LAMP)),
        ("bell-off", reads.is_on(MUTED)),
        ("plane", airplane),
        ("wifi", !airplane && reads.is_on(WLAN) && reads.is_on(NETWORK)),
        ("signal", !airplane),
        ("arrow-up-down", !airplane && reads.is_on(MOBILE_DATA)),
    ];
    signs.into_iter().filter(|(_, on)| *on).map(|(icon, _)| icon.to_owned()).collect()
}
