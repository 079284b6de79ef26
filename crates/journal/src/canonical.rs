//! The one way a JSON value is written, so that the same event has the same bytes everywhere.
//!
//! Keys in the order of their bytes, no spaces. Written out here because the order of keys in
//! `serde_json` depends on a feature that any crate of the program may switch on.

use serde_json::Value;

/// The canonical bytes of a value.
pub fn bytes(value: &Value) -> Vec<u8> {
    let mut out = String::new();
    write(value, &mut out);
    out.into_bytes()
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (position, item) in items.iter().enumerate() {
                if position > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.sort_unstable();
            out.push('{');
            for (position, key) in keys.into_iter().enumerate() {
                if position > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write(&fields[key], out);
            }
            out.push('}');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            out.push_str(&value.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn check(value: Value, expected: Expect) {
        expected.assert_eq(&String::from_utf8(bytes(&value)).unwrap());
    }

    #[test]
    fn keys_are_sorted_and_nothing_is_added() {
        check(
            json!({"b": 1, "a": [true, null, {"z": "王", "y": -0.5}]}),
            expect![[r#"{"a":[true,null,{"y":-0.5,"z":"王"}],"b":1}"#]],
        );
        check(json!({"引\"号": "换\n行"}), expect![[r#"{"引\"号":"换\n行"}"#]]);
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_and_writes_the_same(value in value()) {
            let written = bytes(&value);
            let read: Value = serde_json::from_slice(&written).unwrap();
            prop_assert_eq!(&read, &value);
            prop_assert_eq!(bytes(&read), written);
        }
    }
}
