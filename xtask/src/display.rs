//! Is there a screen to open a window on?

use std::env;

/// `Err` says why there is none, in words for the terminal.
pub(crate) fn look() -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    if set("WAYLAND_DISPLAY").is_some() {
        return Ok(());
    }
    let Some(display) = set("DISPLAY") else {
        return Err("neither DISPLAY nor WAYLAND_DISPLAY is set".to_owned());
    };
    match socket(&display) {
        Some(path) if !answers(&path) => Err(format!("nothing answers on the display {display}")),
        _ => Ok(()),
    }
}

/// The socket of a display on this machine, for example `:1` or `:1.0`.
fn socket(display: &str) -> Option<String> {
    let number = display.strip_prefix(':')?.split('.').next()?;
    number.parse::<u32>().ok().map(|number| format!("/tmp/.X11-unix/X{number}"))
}

#[cfg(unix)]
fn answers(socket: &str) -> bool {
    std::os::unix::net::UnixStream::connect(socket).is_ok()
}

#[cfg(not(unix))]
fn answers(_socket: &str) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::socket;

    #[test]
    fn a_display_of_this_machine_has_a_socket() {
        assert_eq!(socket(":1").as_deref(), Some("/tmp/.X11-unix/X1"));
        assert_eq!(socket(":12.0").as_deref(), Some("/tmp/.X11-unix/X12"));
        assert_eq!(socket("elsewhere:1"), None);
    }
}
