//! Two ways to a compiler for browsers. The first is gone where it can be.

use super::TARGET;
use crate::machine;
use crate::run::{program, quiet};
use anyhow::{Context, Result};
use std::fmt;
use std::path::Path;
use std::process::Command;

pub enum Route {
    /// The toolchain has a standard library for browsers, or gets one.
    Toolchain,
    /// The distribution's compiler builds the standard library from the source that the distribution has of it.
    Distribution,
}

impl Route {
    pub fn find() -> Result<Self> {
        if toolchain_has_it() {
            return Ok(Self::Toolchain);
        }
        // Not where the toolchain is none of rustup's, or its server is out of reach.
        let added = quiet(&mut program("rustup", &["target", "add", TARGET]));
        if added.is_ok() && toolchain_has_it() {
            return Ok(Self::Toolchain);
        }
        machine::compiler_for_browsers().with_context(|| format!("the toolchain has no {TARGET}, and gets none"))?;
        Ok(Self::Distribution)
    }

    pub fn cargo(&self, args: &[&str]) -> Command {
        let mut cargo = program("cargo", args);
        if let Self::Distribution = self {
            // Building the standard library is an option of unstable compilers; this one was built to be asked.
            cargo.args(["-Z", "build-std=std,panic_abort"]).env("RUSTC_BOOTSTRAP", "1");
            cargo.env("RUSTC", machine::RUSTC_WEB).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", machine::WASM_LD);
        }
        cargo
    }

    /// Its name and version.
    pub fn compiler(&self) -> Result<String> {
        let rustc = match self {
            Self::Toolchain => "rustc",
            Self::Distribution => machine::RUSTC_WEB,
        };
        Ok(quiet(&mut program(rustc, &["--version"]))?.trim().to_owned())
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Toolchain => write!(f, "with the toolchain's own {TARGET}"),
            Self::Distribution => {
                write!(f, "the toolchain has no {TARGET}: with the distribution's rustc-web, which builds std first")
            }
        }
    }
}

fn toolchain_has_it() -> bool {
    let place = quiet(&mut program("rustc", &["--print", "target-libdir", "--target", TARGET]));
    place.is_ok_and(|place| Path::new(place.trim()).exists())
}
