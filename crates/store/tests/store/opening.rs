//! Starting where something is not as it was: every situation has its own name, and nothing is lost by it.

use std::fs;
use std::path::PathBuf;

use rusqlite::Connection;
use store::error::Error;
use store::opening::Notice;
use store::store::Store;
use testkit::kept::Kept;
use testkit::school::{class, class_made, joined};

/// A closed store with three events in it.
fn used() -> Kept {
    let mut kept = Kept::new();
    let events = [class_made(1, "周一班"), joined(1, "王秀英", class(1)), joined(2, "李桂兰", class(1))];
    kept.store().append(&events).unwrap();
    kept.close();
    kept
}

fn database(kept: &Kept) -> PathBuf {
    kept.folder().join("weiketang.db")
}

#[test]
fn a_new_folder_is_made_and_used() {
    let mut kept = Kept::new();
    let deeper = kept.folder().join("周一").join("数据");
    let context = testkit::clock::context(&kept.clock);
    let store = Store::open(&deeper, context).unwrap();
    assert_eq!(store.classes().unwrap(), []);
    assert_eq!(kept.store().notices(), []);
}

#[test]
fn what_was_written_is_there_after_a_restart() {
    let mut kept = used();
    let store = kept.open().unwrap();
    assert_eq!(store.notices(), []);
    assert_eq!(store.classes().unwrap()[0].size, 2);
}

#[test]
fn at_rest_everything_is_in_the_database_itself() {
    let kept = used();
    assert!(!kept.folder().join("weiketang.db-wal").exists());
    assert!(!kept.folder().join("weiketang.db-shm").exists());
}

#[test]
fn a_lost_database_is_not_replaced_by_an_empty_one() {
    let mut kept = used();
    fs::remove_file(database(&kept)).unwrap();
    assert!(matches!(kept.open(), Err(Error::Missing { path }) if path.ends_with("weiketang.db")));
    assert!(!database(&kept).exists(), "nothing was begun in its place");
}

#[test]
fn an_emptied_database_is_a_lost_one() {
    let mut kept = used();
    fs::write(database(&kept), b"").unwrap();
    assert!(matches!(kept.open(), Err(Error::Missing { .. })));
    fs::remove_file(database(&kept)).unwrap();
    Connection::open(database(&kept)).unwrap().execute_batch("VACUUM").unwrap();
    assert!(
        matches!(kept.open(), Err(Error::Missing { .. })),
        "a database without tables is an empty one too"
    );
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let mut kept = used();
    let noise: Vec<u8> = (0..20_000_u32).map(|n| (n * 7 % 251) as u8).collect();
    fs::write(database(&kept), &noise).unwrap();
    assert!(matches!(kept.open(), Err(Error::Corrupt { .. })));
    assert_eq!(fs::read(database(&kept)).unwrap(), noise);
}

#[test]
fn a_database_of_a_newer_version_is_refused_and_left_alone() {
    let mut kept = used();
    let db = Connection::open(database(&kept)).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    db.close().unwrap();
    assert!(matches!(kept.open(), Err(Error::TooNew { found: 99, known: 1, .. })));
    let db = Connection::open(database(&kept)).unwrap();
    assert_eq!(db.query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0)).unwrap(), 3);
}

#[test]
fn a_second_program_on_the_folder_is_refused() {
    let mut kept = used();
    kept.open().unwrap();
    let second = Store::open(kept.folder(), testkit::clock::context(&kept.clock));
    assert!(matches!(second, Err(Error::InUse { path }) if path == kept.folder()));
    kept.restart().append(&[class_made(2, "周四班")]).unwrap();
}

#[test]
fn a_folder_that_cannot_be_written_is_said_so_at_once() {
    let kept = used();
    let context = testkit::clock::context(&kept.clock);
    let under_a_file = database(&kept).join("data");
    assert!(matches!(Store::open(&under_a_file, context.clone()), Err(Error::NotWritable { .. })));
    // As root everything can be written, so what the probe wants to write is in the way instead.
    fs::create_dir(kept.folder().join("probe.tmp")).unwrap();
    assert!(matches!(Store::open(kept.folder(), context), Err(Error::NotWritable { .. })));
}

#[test]
fn a_log_that_became_shorter_is_noticed_and_no_number_is_used_twice() {
    let mut kept = used();
    let earlier = fs::read(database(&kept)).unwrap();
    kept.open().unwrap().append(&[class_made(2, "周四班")]).unwrap();
    kept.close();
    fs::write(database(&kept), earlier).unwrap();
    let store = kept.open().unwrap();
    assert_eq!(store.notices(), [Notice::Shortened { marked: 4, found: 3 }]);
    assert_eq!(store.classes().unwrap().len(), 1, "what is left is there to work with");
    store.append(&[class_made(3, "周五班")]).unwrap();
    let verified = store.verify().unwrap();
    assert_eq!(
        (verified.events, verified.streams, verified.faults),
        (4, 2, vec![]),
        "the new event is of a new life"
    );
    assert_eq!(kept.restart().notices(), [], "it is said once");
}

#[test]
fn a_log_that_is_another_one_is_noticed() {
    let mut kept = used();
    let earlier = fs::read(database(&kept)).unwrap();
    kept.open().unwrap().append(&[class_made(2, "周四班")]).unwrap();
    kept.close();
    let mark = fs::read(kept.folder().join("high-water")).unwrap();
    // The older copy goes on by itself, then the mark of the first story comes back.
    fs::write(database(&kept), earlier).unwrap();
    fs::remove_file(kept.folder().join("high-water")).unwrap();
    let store = kept.open().unwrap();
    assert_eq!(store.notices(), [Notice::MarkLost]);
    store.append(&[class_made(3, "周五班")]).unwrap();
    kept.close();
    fs::write(kept.folder().join("high-water"), mark).unwrap();
    assert_eq!(kept.open().unwrap().notices(), [Notice::Replaced]);
}

#[test]
fn a_database_of_another_machine_is_noticed() {
    let other = Kept::new();
    let mut kept = used();
    let mark = fs::read(other.folder().join("high-water")).unwrap();
    let mut another = mark.clone();
    another[4096 + 16] ^= 1;
    fs::write(kept.folder().join("high-water"), another).unwrap();
    assert_eq!(kept.open().unwrap().notices(), [Notice::MarkLost], "a mark with a wrong checksum is no mark");
}

#[test]
fn one_changed_byte_among_the_latest_events_is_noticed_at_the_start() {
    let mut kept = used();
    let db = Connection::open(database(&kept)).unwrap();
    let change =
        "UPDATE event SET body = CAST(replace(CAST(body AS TEXT), '李桂兰', '李桂芳') AS BLOB) WHERE seq = 3";
    assert_eq!(db.execute(change, []).unwrap(), 1);
    db.close().unwrap();
    assert_eq!(kept.open().unwrap().notices(), [Notice::Damaged]);
}

/// A power cut in the write-ahead log: whatever byte of it is lost or flipped, the log that is found is
/// whole, and events that were marked are missed when they are not there.
#[test]
fn a_flipped_bit_in_the_write_ahead_log_never_goes_unnoticed() {
    let kept = used();
    let (db, wal) = (database(&kept), kept.folder().join("weiketang.db-wal"));
    let before = fs::read(&db).unwrap();
    let mut kept = kept;
    for n in 2..66 {
        let store = if n == 2 { kept.open().unwrap() } else { kept.store() };
        store.append(&[class_made(n, "一个班")]).unwrap();
    }
    let (shown, written) = (fs::read(&db).unwrap(), fs::read(&wal).unwrap());
    let mark = fs::read(kept.folder().join("high-water")).unwrap();
    kept.close();
    assert_eq!(
        shown, before,
        "all 64 events are in the write-ahead log only, and the mark was written at the last"
    );
    let (mut noticed, flips) = (0, 40);
    for n in 0..flips {
        let mut flipped = written.clone();
        let place = written.len() * n / flips + 100;
        flipped[place] ^= 0x10;
        fs::write(&db, &before).unwrap();
        fs::write(&wal, flipped).unwrap();
        fs::write(kept.folder().join("high-water"), &mark).unwrap();
        let store = kept.open().unwrap();
        let verified = store.verify().unwrap();
        assert_eq!(verified.faults, []);
        assert_eq!(
            verified.events < 67,
            !store.notices().is_empty(),
            "flip at byte {place}: {:?}",
            store.notices()
        );
        noticed += usize::from(!store.notices().is_empty());
        kept.close();
    }
    assert!(noticed > flips / 2, "most flips shorten the log: {noticed} of {flips}");
}
