//! Is the committed TypeScript what the list of commands says?

use std::path::Path;

#[test]
fn the_committed_typescript_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/generated/contract.ts");
    let now = contract::typescript::contract();
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    // A checkout on Windows may have turned the line ends.
    let committed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        committed == now,
        "ui/src/generated/contract.ts is stale; run: UPDATE_GENERATED=1 cargo test -p contract"
    );
}

#[test]
fn no_declaration_needs_a_type_that_is_not_there() {
    let text = contract::typescript::contract();
    assert!(text.contains("export interface CommandMap"));
    for name in ["LessonView", "Screen", "Widget", "Look", "Face", "Failure", "FailureCode", "Nothing"] {
        assert!(text.contains(&format!("export type {name} =")), "{name} is used but not declared");
    }
    assert!(!text.contains("bigint"), "JSON numbers arrive as number, never as bigint");
}
