//! Roles as `assets/postgres/roles.sql` makes them, tried by who tries to do more; and whom a window
//! trusts.

use super::{
    cluster::{Cluster, Stop, done},
    folder, patient,
};
use crate::suite::{code, content, new, window};
use std::{path::Path, process::Command};
use xubao::cases::{Centre, Moment, Search, Store, Trouble, Written};

/// A database with its owner, the roles, and two centres with a window each.
fn centres(cluster: &Cluster) {
    cluster.sql("postgres", "CREATE ROLE xubao_owner LOGIN");
    cluster.sql("postgres", "CREATE DATABASE xubao OWNER xubao_owner");
    let here = folder();
    patient(&cluster.address("xubao_owner", "xubao"), here.path());
    let file = cluster.folder().join("roles.sql");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/postgres/roles.sql");
    std::fs::copy(from, &file).expect("the file");
    let socket = cluster.folder().display().to_string();
    for _ in 0..2 {
        // also where it was run before
        let asked = [
            "-X",
            "-q",
            "-h",
            &socket,
            "-U",
            "postgres",
            "-d",
            "xubao",
            "-f",
            "roles.sql",
        ];
        done(cluster.command("psql").args(asked).output());
    }
    cluster.sql(
        "xubao",
        "CREATE ROLE desk_a LOGIN IN ROLE xubao_window; CREATE ROLE desk_b LOGIN IN ROLE xubao_window; \
         CREATE ROLE province LOGIN IN ROLE xubao_reader; CREATE ROLE stranger LOGIN; \
         INSERT INTO members VALUES ('desk_a', 'a'), ('desk_b', 'b'), ('province', '*')",
    );
}

#[test]
fn a_window_of_one_centre_sees_and_changes_nothing_of_another() {
    let cluster = Cluster::start();
    centres(&cluster);
    let here = folder();
    let open = |role| patient(&cluster.address(role, "xubao"), here.path());
    let (mut a, mut b) = (open("desk_a"), open("desk_b"));
    let text = content("answers of a");
    let version = a
        .create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    let other = content("answers of b");
    b.create(new(code(2), &other), &window(2), Moment(1))
        .expect("made");
    a.set("notes", "on").expect("set");
    let all = Search {
        most: 9,
        ..Search::default()
    };
    for (store, ours) in [(&mut a, 1), (&mut b, 2)] {
        let heads = store.list(&all).expect("listed");
        assert_eq!(
            heads.iter().map(|head| head.code).collect::<Vec<_>>(),
            [code(ours)]
        );
        assert_eq!(store.count(&all).expect("counted"), 1);
    }
    assert_eq!(b.read(code(1)).expect("read"), None);
    assert!(b.history(code(1)).expect("read").is_empty());
    assert_eq!(b.setting("notes").expect("read"), None);
    let saved = b.save((code(1), version), &other, &[], &window(2), Moment(2));
    assert_eq!(saved.expect("asked"), Written::Gone);
    assert!(!b.forget(code(1)).expect("asked"));
    assert_eq!(
        b.forget_untouched(Moment(i64::MAX)).expect("asked"),
        1,
        "its own"
    );
    let taken = b.create(new(code(1), &other), &window(2), Moment(1));
    assert!(matches!(taken, Err(Trouble::CodeTaken)), "{taken:?}");
    assert_eq!(
        a.read(code(1)).expect("read").expect("there").text,
        "answers of a"
    );
    // whoever may only count
    let mut province = open("province");
    assert_eq!(
        province.list(&all).expect("listed").len(),
        1,
        "of all centres"
    );
    assert!(province.read(code(1)).is_err(), "no answers");
    assert!(province.forget(code(1)).is_err());
    assert!(a.read(code(1)).expect("read").is_some());
}

#[test]
fn a_window_cannot_do_more_than_it_has_to() {
    let cluster = Cluster::start();
    centres(&cluster);
    let here = folder();
    let mut a = patient(&cluster.address("desk_a", "xubao"), here.path());
    let text = content("answers");
    a.create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    let refused = |role: &str, sql: &str| {
        let output = cluster.ask(role, "xubao", sql);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{role} may: {sql}");
        let wanted = ["permission denied", "must be owner", "row-level security"];
        assert!(
            wanted.iter().any(|words| told.contains(words)),
            "{sql}: {told}"
        );
    };
    for sql in [
        "DROP TABLE cases",
        "ALTER TABLE cases ADD COLUMN name text",
        "ALTER TABLE cases DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE mine (a int)",
        "CREATE TEMP TABLE cases (a int)",
        "CREATE SCHEMA mine",
        "TRUNCATE cases CASCADE",
        "DROP POLICY cases_changed ON cases",
        "SELECT * FROM members",
        "INSERT INTO members VALUES ('desk_a', '*')",
        "UPDATE members SET centre = 'b' WHERE role = 'desk_a'",
        "UPDATE cases SET centre = 'b'",
        "INSERT INTO cases (centre, code, version, created, touched, flow, rules, day, content) \
         VALUES ('b', 'x', 1, 0, 0, '', '', '', '')",
        "INSERT INTO refinery_schema_history VALUES (99, '', '', '')",
        "DELETE FROM history",
        "UPDATE history SET who = 'another'",
        "DELETE FROM operations",
        "CREATE OR REPLACE FUNCTION centre_of_window() RETURNS text LANGUAGE sql RETURN 'b'",
        "SET ROLE xubao_owner",
        "SET SESSION AUTHORIZATION desk_b",
    ] {
        refused("desk_a", sql);
    }
    for sql in [
        "SELECT content FROM cases",
        "SELECT about FROM history",
        "UPDATE cases SET held_by = 'me'",
        "DELETE FROM cases",
        "INSERT INTO settings (name, value) VALUES ('notes', 'on')",
    ] {
        refused("province", sql);
    }
    assert!(
        !cluster
            .ask("stranger", "xubao", "SELECT 1")
            .status
            .success()
    );
    // a window that comes before the owner is told so
    cluster.sql("postgres", "CREATE DATABASE bare OWNER xubao_owner");
    let bare = Centre::open(&cluster.address("desk_a", "bare"), here.path(), "desk-1").err();
    assert!(matches!(bare, Some(Trouble::NotMade)), "{bare:?}");
    assert_eq!(
        a.read(code(1)).expect("read").expect("there").text,
        "answers"
    );
}

/// Makes a certificate of that name that vouches for itself.
fn certificate(folder: &Path, name: &str) {
    let (key, file) = (
        folder.join(format!("{name}.key")),
        folder.join(format!("{name}.crt")),
    );
    done(
        Command::new("openssl")
            .args([
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "30",
            ])
            .args([
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-addext",
                "basicConstraints=critical,CA:FALSE",
            ])
            .arg("-keyout")
            .arg(&key)
            .arg("-out")
            .arg(&file)
            .output(),
    );
}

#[test]
fn the_connection_is_encrypted_and_who_answers_is_made_sure_of() {
    let cluster = Cluster::start();
    cluster.database("store");
    cluster.sql(
        "postgres",
        "CREATE ROLE w LOGIN SUPERUSER PASSWORD 's3cret-word'",
    );
    certificate(cluster.folder(), "server");
    certificate(cluster.folder(), "another");
    let key = cluster.folder().join("server.key");
    let (key, here) = (key.display().to_string(), folder());
    if rustix::process::geteuid().is_root() {
        done(Command::new("chown").args(["postgres:", &key]).output());
    }
    done(Command::new("chmod").args(["600", &key]).output());
    let port = {
        let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        free.local_addr().expect("a port").port()
    };
    cluster.configure(&format!(
        "listen_addresses = 'localhost'\nport = {port}\nssl = on\n\
         ssl_cert_file = '../server.crt'\nssl_key_file = '../server.key'\n"
    ));
    let rules = "hostssl all w all scram-sha-256\nlocal all all trust\n";
    std::fs::write(cluster.folder().join("data/pg_hba.conf"), rules).expect("rules");
    cluster.stop(Stop::Fast);
    cluster.go();
    let open = |word: &str, more: &str| {
        let address = format!("postgres://w:{word}@localhost:{port}/store?{more}");
        Centre::open(&address, here.path(), "desk-1")
    };
    let root = |name: &str| {
        let file = cluster
            .folder()
            .join(format!("{name}.crt"))
            .display()
            .to_string();
        format!("sslrootcert={}", file.replace('/', "%2F"))
    };
    let mut store = open(
        "s3cret-word",
        &format!("sslmode=verify-full&{}", root("server")),
    )
    .expect("opened");
    let text = content("over a wire");
    store
        .create(new(code(1), &text), &window(1), Moment(1))
        .expect("made");
    assert!(!store.place().contains("s3cret"));
    for (word, more) in [
        (
            "s3cret-word",
            format!("sslmode=verify-full&{}", root("another")),
        ),
        ("s3cret-word", "sslmode=require".to_owned()), // the system does not know it
        ("s3cret-word", "sslmode=disable".to_owned()), // the server wants it
        (
            "s3cret-wrong",
            format!("sslmode=require&{}", root("server")),
        ),
        ("s3cret-word", format!("sslmode=require&{}", root("none"))),
    ] {
        let Some(Trouble::Unreachable(why)) = open(word, &more).err() else {
            panic!("{more} is believed");
        };
        assert!(!why.is_empty() && !why.contains("s3cret"), "{why}");
        println!("{more}: {why}");
    }
}
