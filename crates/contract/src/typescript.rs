//! What does the window's side of the contract look like in TypeScript?
//!
//! The text is a pure function of the list of commands; a test compares it with the committed file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::{COMMANDS, visit_types};

/// The whole of `ui/src/generated/contract.ts`.
#[must_use]
pub fn contract() -> String {
    let mut seen = Declarations { config: Config::new(), found: BTreeMap::new() };
    visit_types(&mut seen);
    let mut text = String::from(
        "// Written by `UPDATE_GENERATED=1 cargo test -p contract` from crates/contract. Do not edit.\n",
    );
    for declaration in seen.found.values() {
        let _ = write!(text, "\n{declaration}\n");
    }
    text.push_str("\n/** Every command: what it asks, what it answers. */\nexport interface CommandMap {\n");
    for command in COMMANDS {
        let _ = writeln!(text, "  /** {} */", command.doc.trim());
        let _ = writeln!(text, "  {}: [{}, {}];", command.name, command.ask, command.answer);
    }
    text.push_str("}\n");
    text
}

struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only derived types have a path; strings, numbers and lists are TypeScript's own.
        if T::output_path().is_none() {
            T::visit_generics(self);
            return;
        }
        let name = T::ident(&self.config);
        if self.found.contains_key(&name) {
            return;
        }
        let declaration = format!("{}export {}", T::docs().unwrap_or_default(), T::decl(&self.config));
        self.found.insert(name, declaration);
        T::visit_dependencies(self);
    }
}
