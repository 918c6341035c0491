//! A throw-away PostgreSQL cluster, in memory where the machine has `/dev/shm`, or on a disk. Nothing about
//! durability is weakened: what a test calls durable went through the same calls as in production.

use crate::machine::is_root;
use crate::run::{program, quiet};
use anyhow::{Context, Result, anyhow, bail};
use std::io::Read;
use std::net::TcpListener;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// Runs until its standard input ends, which is when we are gone, however we went (a panic,
/// Ctrl-C, SIGKILL); then stops the server and removes the folder. Arguments: the folder, then the
/// stopping command.
const GUARD: &str = r#"folder=$1; shift; cat >/dev/null; "$@" >/dev/null 2>&1; rm -rf "$folder""#;

/// What stewards are told to set: nothing erased may be found in a file that is used again.
pub const AS_TOLD: &str = "-c wal_recycle=off";

const USER: &str = "postgres";

pub struct Cluster {
    folder: PathBuf,
    password: String,
    port: u16,
    guard: Child,
}

/// The newest PostgreSQL's program folder, if there is one: Debian's, else the one in the path.
pub fn programs() -> Option<PathBuf> {
    let version = |folder: &Path| folder.file_name()?.to_str()?.parse::<u32>().ok();
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = debian
        .map(|entry| entry.path())
        .filter(|folder| folder.join("bin/initdb").exists())
        .max_by_key(|folder| version(folder));
    if let Some(folder) = newest {
        return Some(folder.join("bin"));
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).find(|folder| folder.join("initdb").exists())
}

impl Cluster {
    pub fn start() -> Result<Cluster> {
        let memory = Path::new("/dev/shm");
        let base = if memory.is_dir() { memory.to_path_buf() } else { std::env::temp_dir() };
        Self::below(&base, AS_TOLD)
    }

    /// Where what outlives a restart lies: to measure it.
    pub fn on_disk(settings: &str) -> Result<Cluster> {
        Self::below(Path::new("/var/tmp"), settings)
    }

    fn below(base: &Path, settings: &str) -> Result<Cluster> {
        let programs = programs().context("PostgreSQL's initdb is nowhere to be found")?;
        let password = password()?;
        let folder = folder(base);
        // For nobody else: the password lies in it.
        let mut private = std::fs::DirBuilder::new();
        private.mode(0o700);
        private.create(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        let data = folder.join("data");
        let control = |args: &[&str]| {
            let mut command = as_postgres(&programs.join("pg_ctl"));
            command.arg("--pgdata").arg(&data).args(args);
            command
        };
        // From here on the folder and the server go when we go.
        let stop = control(&["stop", "--mode=immediate"]);
        let mut cluster = Cluster { guard: guard(&folder, &stop)?, folder, password, port: 0 };

        let secret = cluster.folder.join("password");
        std::fs::write(&secret, &cluster.password)?;
        if is_root() {
            let folder = cluster.folder.to_string_lossy();
            quiet(&mut program("chown", &["-R", "postgres:postgres", &folder]))?;
        }
        quiet(
            as_postgres(&programs.join("initdb"))
                .args(["--username", USER, "--auth=scram-sha-256", "--encoding=UTF8"])
                .args(["--no-locale", "--pwfile"])
                .arg(&secret)
                .arg("--pgdata")
                .arg(&data),
        )?;
        for _ in 0..5 {
            let port = free_port()?;
            let options = options(&cluster.folder, port, settings);
            let log = data.join("server.log");
            let started =
                quiet(control(&["start", "--wait", "--timeout=60", "--options", &options]).arg("--log").arg(&log));
            if started.is_ok() {
                cluster.port = port;
                return Ok(cluster);
            }
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            if !said.contains("Address already in use") {
                bail!("PostgreSQL did not start:\n{said}");
            }
        }
        Err(anyhow!("five free ports in a row were taken by others"))
    }

    /// The variables by which tests find the cluster.
    fn variables(&self) -> [(&'static str, String); 3] {
        let data = self.folder.join("data").to_string_lossy().into_owned();
        let url = format!("postgres://{USER}:{}@127.0.0.1:{}/postgres", self.password, self.port);
        // For a test that needs servers of its own, to kill.
        let programs = programs().unwrap_or_default().to_string_lossy().into_owned();
        [
            ("ANYDOOR_TEST_POSTGRES", url),
            ("ANYDOOR_TEST_POSTGRES_DATA", data),
            ("ANYDOOR_TEST_POSTGRES_PROGRAMS", programs),
        ]
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The first process of the server.
    pub fn pid(&self) -> Option<u32> {
        std::fs::read_to_string(self.folder.join("data/postmaster.pid")).ok()?.lines().next()?.parse().ok()
    }

    /// The superuser, that one's password, and the port.
    pub fn address(&self) -> (&'static str, &str, u16) {
        (USER, &self.password, self.port)
    }

    pub fn tell<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.envs(self.variables())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

fn options(folder: &Path, port: u16, settings: &str) -> String {
    let sockets = folder.display();
    format!(
        "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={sockets} \
         -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_connections=200 {settings}"
    )
}

/// In a process group of its own, so that a Ctrl-C at the terminal does not reach it.
fn guard(folder: &Path, stop: &Command) -> Result<Child> {
    Command::new("sh")
        .args(["-c", GUARD, "guard"])
        .arg(folder)
        .arg(stop.get_program())
        .args(stop.get_args())
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .context("cannot start the guard of the database")
}

/// PostgreSQL refuses to run as root.
fn as_postgres(name: &Path) -> Command {
    let name = name.to_string_lossy();
    let mut command =
        if is_root() { program("runuser", &["--user", "postgres", "--", &name]) } else { program(&name, &[]) };
    // The workspace may be in a folder that this user cannot enter.
    command.current_dir("/").process_group(0);
    command
}

fn folder(base: &Path) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    base.join(format!("anydoor-postgres-{}-{number}", std::process::id()))
}

pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Other users of this machine reach the port too, and a superuser of a database may run programs.
fn password() -> Result<String> {
    let mut bytes = [0u8; 16];
    std::fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// `cargo xtask postgres`.
pub fn foreground() -> Result<()> {
    crate::machine::database()?;
    let cluster = Cluster::start()?;
    for (name, value) in cluster.variables() {
        println!("export {name}={value}");
    }
    eprintln!("# the database is deleted at Enter, Ctrl-C or end of input");
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    Ok(())
}
