//! Request Tracker 5, as Debian packages it, on a cluster of its own: what offices use today, and can be installed
//! everywhere. It answers through Starman, the "high performance preforking server" that its manual names
//! (`web_deployment.pod`), with its interface REST 2. Nothing of it is left behind.

use crate::machine;
use crate::postgres::{Cluster, free_port};
use crate::run::{program, quiet};
use anyhow::{Context, Result, bail};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const SETUP: &str = "/usr/sbin/rt-setup-database-5";
const SERVER: &str = "/usr/share/request-tracker5/libexec/rt-server";
/// Two for each of two processors.
const WORKERS: &str = "4";
/// The first user of every new installation.
const PASSWORD: &str = "password";
const PATIENCE: Duration = Duration::from_secs(120);

pub struct Tracker {
    server: Child,
    guard: Child,
    url: String,
    cluster: Cluster,
    folder: PathBuf,
}

impl Tracker {
    /// # Errors
    /// Where it is not installed and cannot be, or does not start.
    pub fn start() -> Result<Self> {
        machine::tracker()?;
        let cluster = Cluster::on_disk("")?;
        // Goes with the cluster, however we go.
        let folder = cluster.folder().join("tracker");
        std::fs::create_dir(&folder).with_context(|| folder.display().to_string())?;
        let port = free_port()?;
        let config = folder.join("RT_SiteConfig.pm");
        std::fs::write(&config, settings(&cluster, &folder.to_string_lossy(), port)?)?;
        let told = |name: &str, args: &[&str]| {
            let mut command = program(name, args);
            command.env("RT_SITE_CONFIG", &config).env("RT_SITE_CONFIG_DIR", folder.join("none")).current_dir(&folder);
            command
        };
        let (_, secret, _) = cluster.address();
        let setup = ["--action", "init", "--dba", "postgres", "--dba-password", secret];
        let done = quiet(&mut told(SETUP, &setup)).context("its database was not made");
        let listen = format!("127.0.0.1:{port}");
        let args = ["--server", "Starman", "--workers", WORKERS, "--listen", &listen];
        // One connection for each request: a worker that keeps one open lets the others wait.
        let args = [&args[..], &["--disable-keepalive", "--preload-app"]].concat();
        let server = done.and_then(|_| spawn(&mut told(SERVER, &args)));
        let server = server?;
        let guard = guard(&server)?;
        let mut tracker = Self { server, guard, url: format!("http://{listen}"), cluster, folder };
        tracker.wait(&listen)?;
        Ok(tracker)
    }

    fn wait(&mut self, at: &str) -> Result<()> {
        let begun = Instant::now();
        while TcpStream::connect(at).is_err() {
            if self.server.try_wait()?.is_some() || begun.elapsed() > PATIENCE {
                bail!("it does not listen:\n{}", std::fs::read_to_string(self.folder.join("log")).unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }

    /// The variables by which benches find it, and whose processor time counts.
    pub fn tell<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let pids = [Some(self.server.id()), self.cluster.pid()].into_iter().flatten();
        let pids: Vec<String> = pids.map(|pid| pid.to_string()).collect();
        command
            .env("ANYDOOR_BENCH_TRACKER", &self.url)
            .env("ANYDOOR_BENCH_TRACKER_PASSWORD", PASSWORD)
            .env("ANYDOOR_BENCH_TRACKER_PIDS", pids.join(" "))
    }
}

impl Drop for Tracker {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
        let _ = self.server.wait();
    }
}

/// Ends the server when we are gone; politely, so that its first process ends its workers.
fn guard(server: &Child) -> Result<Child> {
    let pid = server.id().to_string();
    let mut guard = program("sh", &["-c", "cat >/dev/null; kill \"$1\"", "guard", &pid]);
    guard.stdin(Stdio::piped()).process_group(0).spawn().context("cannot start the guard of the server")
}

fn spawn(command: &mut Command) -> Result<Child> {
    let log = command.get_current_dir().context("in its folder")?.join("log");
    let log = std::fs::File::create(log)?;
    let errors = log.try_clone()?;
    command.stdin(Stdio::null()).stdout(log).stderr(errors).spawn().context("its server does not start")
}

/// What an installation sets, and no mail: what it would send goes into a file that is thrown away.
fn settings(cluster: &Cluster, folder: &str, port: u16) -> Result<String> {
    let (user, secret, database) = cluster.address();
    if [user, secret, folder].iter().any(|text| text.contains('\'')) {
        bail!("a quotation mark in a setting");
    }
    Ok(format!(
        "Set($rtname, 'bench'); Set($Organization, 'bench'); Set($WebDomain, '127.0.0.1'); Set($WebPort, {port});
Set($DatabaseType, 'Pg'); Set($DatabaseHost, '127.0.0.1'); Set($DatabasePort, {database}); Set($DatabaseName, 'rt5');
Set($DatabaseUser, 'tracker'); Set($DatabasePassword, '{secret}'); Set($DatabaseAdmin, '{user}');
Set($MailCommand, 'testfile'); Set($LogToSyslog, undef); Set($LogToSTDERR, 'warning');
$RT::VarPath = '{folder}'; $RT::MasonDataDir = '{folder}/mason'; $RT::MasonSessionDir = '{folder}/session';
1;
"
    ))
}
