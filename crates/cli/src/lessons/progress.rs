//! How far is a proof? Told on standard error while it runs: it takes minutes.

use app::proving::Far;

use crate::outcome::Told;
use crate::print;

/// A watcher that tells every lesson as it is begun, and never stops the proof.
pub fn shown(told: Told) -> impl Fn(Far) -> bool + Sync {
    move |far| {
        let Far { done, of, now } = far;
        // The last call asks only whether to go on.
        if let Some(now) = now {
            let (id, title) = (&now.id, now.title(told.language.into()));
            print::complain(&match told.is_chinese() {
                true => format!("正在查 {id} {title}（查好了 {done} 个，共 {of} 个）"),
                false => format!("checking {id} {title} ({done} of {of} done)"),
            });
        }
        true
    }
}
