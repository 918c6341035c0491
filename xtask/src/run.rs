//! Running a program and passing on what it prints.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// The workspace's root folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

/// A program started in the workspace's root, without the variables that `cargo run` set for us:
/// build scripts watch some of them and would run again at every second call.
pub fn program(name: &str, args: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(args).current_dir(root());
    for (key, _) in std::env::vars_os() {
        let name = key.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&key);
        }
    }
    command
}

/// Runs to the end without a word; what it printed becomes the error if it fails.
pub fn quiet(command: &mut Command) -> Result<String> {
    let shown = format!("{command:?}");
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {shown}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        bail!("{shown}: {}\n{text}{errors}", output.status);
    }
    Ok(text)
}

/// Runs to the end and passes every line on as it comes. Returns whether it succeeded, and the lines.
pub fn loud(command: &mut Command) -> Result<(bool, Vec<String>)> {
    let shown = format!("{command:?}");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {shown}"))?;
    let out = child.stdout.take().context("no standard output")?;
    let err = child.stderr.take().context("no standard error")?;
    let errors = thread::spawn(move || pass_on(err, std::io::stderr()));
    let mut lines = pass_on(out, std::io::stdout());
    lines.extend(errors.join().unwrap_or_default());
    Ok((child.wait()?.success(), lines))
}

/// Runs to the end and hands on each line of its standard output as it comes; its errors go to ours.
pub fn through(command: &mut Command, mut line: impl FnMut(&str)) -> Result<bool> {
    let shown = format!("{command:?}");
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {shown}"))?;
    let out = child.stdout.take().context("no standard output")?;
    for text in BufReader::new(out).split(b'\n') {
        line(String::from_utf8_lossy(&text?).trim_end());
    }
    Ok(child.wait()?.success())
}

fn pass_on(from: impl Read, mut to: impl Write) -> Vec<String> {
    let mut lines = Vec::new();
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while matches!(from.read_until(b'\n', &mut line), Ok(read) if read > 0) {
        // A reader that went away must not stop the tests.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        lines.push(String::from_utf8_lossy(&line).trim_end().to_owned());
        line.clear();
    }
    lines
}
