//! Two PostgreSQL servers of a test's own: what the first says is written is on the second too, which takes its place when
//! it dies. Durability is whole on both.

use crate::Folder;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Stops both when its standard input ends, which is when we are gone, however we went.
const GUARD: &str =
    "cat >/dev/null; for data in \"$@\"; do \"$CONTROL\" stop --mode=immediate --pgdata \"$data\"; done";
const USER: &str = "postgres";

pub struct Pair {
    programs: PathBuf,
    ports: [u16; 2],
    guard: Child,
    folder: Folder,
}

impl Pair {
    /// `None`, said loudly, when nobody named PostgreSQL's programs; under CI that is a failure instead.
    ///
    /// # Panics
    ///
    /// When they cannot be started.
    pub fn start() -> Option<Pair> {
        let Some(programs) = std::env::var_os("ANYDOOR_TEST_POSTGRES_PROGRAMS") else {
            assert!(std::env::var_os("CI").is_none(), "run the tests through `cargo xtask test`");
            eprintln!("SKIPPED: a server that another takes the place of: ANYDOOR_TEST_POSTGRES_PROGRAMS is not set");
            return None;
        };
        let folder = Folder::new();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).expect("it is ours");
        if is_root() {
            must(Command::new("chown").arg("postgres:postgres").arg(folder.path()));
        }
        let ports = [free_port(), free_port()];
        let programs = PathBuf::from(programs);
        let guard = guard(&programs, folder.path());
        let pair = Pair { programs, ports, guard, folder };
        let first = ["--username", USER, "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync", "--pgdata"];
        must(pair.program("initdb").args(first).arg(pair.data(0)));
        pair.serve(0);
        pair.sql(0, "CREATE DATABASE town");
        let from = format!("host=127.0.0.1 port={} user={USER} application_name=replica", ports[0]);
        let copy = ["--write-recovery-conf", "--checkpoint=fast", "--no-sync", "--dbname", &from, "--pgdata"];
        must(pair.program("pg_basebackup").args(copy).arg(pair.data(1)));
        pair.serve(1);
        // Not before: nothing would be written until there is a replica.
        pair.sql(0, "ALTER SYSTEM SET synchronous_standby_names = 'replica'");
        pair.sql(0, "SELECT pg_reload_conf()");
        let waits = "SELECT COUNT(*) FROM pg_stat_replication WHERE sync_state = 'sync'";
        while pair.sql(0, waits) != "1" {
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(pair)
    }

    /// The address of both.
    pub fn url(&self) -> String {
        format!("postgres://{USER}@127.0.0.1:{},127.0.0.1:{}/town", self.ports[0], self.ports[1])
    }

    /// As a machine without power: no process of the server does anything any more.
    pub fn kill(&self, which: usize) {
        self.signal(which, "KILL");
    }

    /// As a machine that hangs: everything waits.
    pub fn stop(&self, which: usize) {
        self.signal(which, "STOP");
    }

    pub fn go_on(&self, which: usize) {
        self.signal(which, "CONT");
    }

    /// The second takes the place of the first.
    pub fn promote(&self) {
        assert_eq!(self.sql(1, "SELECT pg_promote()"), "t");
    }

    /// Starts one, or starts it again as it was left.
    ///
    /// # Panics
    ///
    /// With what the server wrote, when it does not start.
    pub fn serve(&self, which: usize) {
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c fsync=on -c full_page_writes=on",
            self.ports[which],
            self.folder.path().display()
        );
        let log = self.data(which).join("server.log");
        let mut start = self.program("pg_ctl");
        start.args(["start", "--wait", "--timeout=60", "--options", &options, "--log"]).arg(log);
        must(start.arg("--pgdata").arg(self.data(which)));
    }

    /// What the server answers, a row a line.
    ///
    /// # Panics
    ///
    /// When it does not.
    pub fn sql(&self, which: usize, sql: &str) -> String {
        let (port, mut psql) = (self.ports[which].to_string(), self.program("psql"));
        psql.args(["--no-psqlrc", "--tuples-only", "--no-align", "--host=127.0.0.1", "--username", USER]);
        must(
            psql.args(["--port", &port, "--dbname", if sql.starts_with("CREATE DATABASE") { USER } else { "town" }])
                .args(["--command", sql]),
        )
    }

    fn data(&self, which: usize) -> PathBuf {
        self.folder.path().join(["first", "second"][which])
    }

    /// The server refuses to run as root.
    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = Command::new(if is_root() { Path::new("runuser") } else { &path });
        if is_root() {
            command.args(["--user", USER, "--"]).arg(path);
        }
        command.current_dir("/");
        command
    }

    fn signal(&self, which: usize, signal: &str) {
        let pid = fs::read_to_string(self.data(which).join("postmaster.pid")).expect("it runs");
        let first = pid.lines().next().expect("the number of its process").to_owned();
        // The first of them begins the others: stopped first, it begins no more.
        let mut all = vec![first.clone()];
        for entry in fs::read_dir("/proc").expect("a list of processes").flatten() {
            let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
            // "number (name) state parent"
            if stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1)) == Some(&first) {
                all.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        let _ = Command::new("kill").arg(format!("-{signal}")).args(all).stderr(Stdio::null()).status();
    }
}

impl Drop for Pair {
    fn drop(&mut self) {
        self.go_on(1);
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

fn guard(programs: &Path, folder: &Path) -> Child {
    let mut command = Command::new(if is_root() { "runuser" } else { "sh" });
    if is_root() {
        command.args(["--user", USER, "--", "sh"]);
    }
    command.args(["-c", GUARD, "guard"]).arg(folder.join("first")).arg(folder.join("second"));
    command.env("CONTROL", programs.join("pg_ctl")).current_dir("/");
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a shell")
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).expect("a free port").port()
}

fn must(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).output().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {errors}");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
