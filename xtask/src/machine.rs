//! What the machine must have, and getting it: Debian's packages when root, else a plain word on
//! what to install. Says nothing and asks no package server when all is there.

use crate::run::{program, quiet};
use anyhow::{Context, Result, bail};
use std::path::Path;

/// One thing the tests need from outside the Rust toolchain.
struct Need {
    /// Debian's package.
    package: &'static str,
    there: fn() -> bool,
}

const DATABASE: &[Need] = &[Need { package: "postgresql", there: || crate::postgres::programs().is_some() }];

/// Without these the browser draws Uyghur and Chinese as boxes and every width is wrong, and letters
/// are not made as PDF.
const FONTS: &[Need] = &[
    Need { package: "fonts-noto-core", there: || file("/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf") },
    Need { package: "fonts-noto-cjk", there: || file("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc") },
];

const SCRIPTS: &[Need] = &[Need { package: "nodejs", there: || answers("node") }];

/// The browser without windows: the whole one does as well, in four times the processors' time.
const BROWSER: &[Need] =
    &[Need { package: "chromium-headless-shell", there: || file("/usr/bin/chromium-headless-shell") }];
const WHOLE_BROWSER: &str = "/usr/bin/chromium";
const NODE_PACKAGES: &[Need] = &[Need { package: "npm", there: || answers("npm") }];

/// A compiler for browsers without a standard library for them, the source of that, and its linker.
const WEB: &[Need] = &[
    Need { package: "rustc-web", there: || installed("rustc-web") },
    Need { package: "rust-web-src", there: || installed("rust-web-src") },
    Need { package: "lld-22", there: || answers(WASM_LD) },
];
pub const RUSTC_WEB: &str = "/usr/bin/rustc";
pub const WASM_LD: &str = "wasm-ld-22";

fn installed(package: &str) -> bool {
    quiet(&mut program("dpkg-query", &["--show", "--showformat=${db:Status-Status}", package]))
        .is_ok_and(|s| s == "installed")
}

/// What ours is measured beside. `rt5-standalone` is the one of its ways to be served that starts nothing by itself.
const TRACKER: &[Need] = &[
    Need { package: "request-tracker5", there: || file("/usr/sbin/rt-setup-database-5") },
    Need { package: "rt5-db-postgresql", there: || file("/usr/share/doc/rt5-db-postgresql") },
    Need { package: "rt5-standalone", there: || file("/usr/share/doc/rt5-standalone") },
    Need { package: "starman", there: || file("/usr/bin/starman") },
];

fn file(path: &str) -> bool {
    Path::new(path).exists()
}

fn answers(name: &str) -> bool {
    quiet(program(name, &[]).arg("--version")).is_ok()
}

/// Makes sure of the linters, which are components of the toolchain.
pub fn linters() -> Result<()> {
    for (tool, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if quiet(&mut program("cargo", &[tool, "--version"])).is_err() {
            bail!("`cargo {tool}` is missing: rustup component add {component}");
        }
    }
    Ok(())
}

/// Makes sure of PostgreSQL.
pub fn database() -> Result<()> {
    packages(DATABASE)
}

/// Makes sure of the fonts that pages and letters are drawn in.
pub fn fonts() -> Result<()> {
    packages(FONTS)
}

/// Makes sure of Chromium, Node.js and the packages of `e2e/`.
pub fn browser() -> Result<()> {
    scripts()?;
    if let Err(error) = packages(BROWSER) {
        if !file(WHOLE_BROWSER) {
            return Err(error);
        }
        println!("── {WHOLE_BROWSER} is taken, which is slower: {error:#}");
    }
    packages(NODE_PACKAGES)?;
    node_packages()
}

/// Makes sure of Node.js: the browser's tests run in it, and the second reader of the public log.
pub fn scripts() -> Result<()> {
    packages(SCRIPTS)?;
    let version = quiet(&mut program("node", &["--version"]))?;
    let major = version.trim().trim_start_matches('v').split('.').next();
    if major.and_then(|number| number.parse::<u32>().ok()) < Some(20) {
        bail!("Node.js 20 or newer is needed and this is {}: Debian 13 has one as `nodejs`", version.trim());
    }
    Ok(())
}

/// Makes sure of the distribution's compiler for browsers.
pub fn compiler_for_browsers() -> Result<()> {
    packages(WEB)
}

/// Makes sure of Request Tracker, and that its package makes no database by itself.
pub fn tracker() -> Result<()> {
    if !missing(TRACKER).is_empty() && is_root() {
        const NO: &str =
            "echo request-tracker5 request-tracker5/dbconfig-install boolean false | debconf-set-selections";
        quiet(&mut program("sh", &["-c", NO]))?;
    }
    packages(TRACKER)
}

fn packages(needs: &[Need]) -> Result<()> {
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    let install = format!("apt-get install --no-install-recommends {}", missing.join(" "));
    if !is_root() || !answers("apt-get") {
        bail!("missing on this machine: {}\nas root: {install}", missing.join(", "));
    }
    println!("── {install}");
    let apt = |args: &[&str]| quiet(program("apt-get", args).env("DEBIAN_FRONTEND", "noninteractive"));
    // A list that cannot be renewed may still do.
    let _ = apt(&["update"]);
    let mut args = vec!["install", "--yes", "--no-install-recommends"];
    args.extend(&missing);
    apt(&args).with_context(|| format!("could not be installed; by hand: {install}"))?;
    match self::missing(needs).as_slice() {
        [] => Ok(()),
        rest => bail!("installed, and still not found: {}", rest.join(", ")),
    }
}

fn missing(needs: &[Need]) -> Vec<&'static str> {
    needs.iter().filter(|need| !(need.there)()).map(|need| need.package).collect()
}

pub fn is_root() -> bool {
    quiet(&mut program("id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}

/// `npm ci`, unless the packages that stand there are of this very lock file.
fn node_packages() -> Result<()> {
    let e2e = crate::run::root().join("e2e");
    let lock = std::fs::read(e2e.join("package-lock.json"))?;
    let stamp = e2e.join("node_modules/.installed-from");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("── npm ci in e2e/");
    quiet(program("npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&e2e))?;
    std::fs::write(stamp, lock)?;
    Ok(())
}
