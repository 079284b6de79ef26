//! Is the list of commands sound in itself?

use std::collections::BTreeSet;

use contract::commands::COMMANDS;
use contract::types::Role;

#[test]
fn every_command_has_its_own_name_and_says_what_it_does() {
    let names: BTreeSet<_> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(names.len(), COMMANDS.len());
    for command in COMMANDS {
        assert!(!command.doc.trim().is_empty(), "{} has no sentence", command.name);
    }
}

#[test]
fn only_the_way_in_is_open_to_anyone() {
    let open: Vec<_> =
        COMMANDS.iter().filter(|command| command.role == Role::Anyone).map(|command| command.name).collect();
    assert_eq!(
        open,
        [
            "open",
            "try_out",
            "enter",
            "make_demo_class",
            "set_door",
            "set_machine_up",
            // The door, the set-up and the gesture games speak too; what it answers is in the program already.
            "hear",
            "staff_door",
            "set_passphrase",
            "unlock_staff"
        ],
        "a new command for anyone is a decision: argue it in the commit"
    );
}
