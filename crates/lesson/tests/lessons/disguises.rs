//! Do the tasks of a lesson ask for its skill in other disguises, so that who does them can do it?

use std::collections::BTreeSet;

use crate::shipped::course;

#[test]
fn no_task_repeats_a_step_or_the_other_task() {
    let mut same = Vec::new();
    for lesson in &course().lessons {
        let again = lesson.again.as_ref().unwrap_or_else(|| panic!("{} has one task only", lesson.id));
        if again.goal == lesson.practice.goal {
            same.push(format!("{}: both tasks", lesson.id));
        }
        for (number, step) in (1..).zip(&lesson.steps) {
            if lesson.tasks().any(|task| task.goal == step.goal) {
                same.push(format!("{}: a task and step {number}", lesson.id));
            }
        }
    }
    assert_eq!(same, Vec::<String>::new());
}

#[test]
fn both_tasks_begin_elsewhere_or_say_something_else() {
    for lesson in &course().lessons {
        let told: BTreeSet<&str> = lesson.tasks().map(|task| task.say.as_str()).collect();
        assert_eq!(told.len(), 2, "{}", lesson.id);
    }
}
