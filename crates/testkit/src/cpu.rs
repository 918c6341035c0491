//! How much a process has computed, and how much it holds.

use std::fs;
use std::path::Path;

/// Ticks of the clock that Linux counts processor time by (`man 5 proc_pid_stat`), in a second.
const TICKS: f64 = 100.0;

/// Seconds of processor time of process `pid`, of its children, and of those that have ended.
pub fn cpu(pid: u32) -> f64 {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let stats = all.filter_map(|entry| fs::read_to_string(entry.path().join("stat")).ok());
    // The name of a program stands in brackets, and may have blanks in it.
    let fields = stats.filter_map(|stat| {
        let (name, rest) = stat.rsplit_once(')')?;
        let id: u32 = name.split(' ').next()?.parse().ok()?;
        let rest: Vec<f64> = rest.split_whitespace().skip(1).map_while(|field| field.parse().ok()).collect();
        Some((id, rest))
    });
    let of = |(id, rest): (u32, Vec<f64>)| match rest.first() {
        Some(_) if id == pid => rest.get(10..14).map_or(0.0, |times| times.iter().sum()),
        Some(parent) if *parent as u32 == pid => rest.get(10..12).map_or(0.0, |times| times.iter().sum()),
        _ => 0.0,
    };
    fields.map(of).sum::<f64>() / TICKS
}

/// The server of the cluster that `ANYDOOR_TEST_POSTGRES` names, if it runs on this machine.
pub fn server() -> Option<u32> {
    let data = std::env::var("ANYDOOR_TEST_POSTGRES_DATA").ok()?;
    fs::read_to_string(Path::new(&data).join("postmaster.pid")).ok()?.lines().next()?.parse().ok()
}

/// Resident memory of process `pid`, in MB; none of one that has ended.
pub fn memory(pid: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kib.unwrap_or(0.0) * 1024.0 / 1e6
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_computed_is_counted() {
        let before = super::cpu(std::process::id());
        let mut sum = 0_u64;
        while super::cpu(std::process::id()) < before + 0.05 {
            sum = (0..1_000_000).fold(sum, |sum, n| sum.rotate_left(5) ^ n);
        }
        assert!(super::cpu(std::process::id()) > before, "{sum}");
    }

    #[test]
    fn what_is_held_is_counted() {
        let before = super::memory(std::process::id());
        let held = std::hint::black_box(vec![1_u8; 50_000_000]);
        let after = super::memory(std::process::id());
        assert!(before > 1.0 && after > before + 40.0, "{before} {after} {}", held.len());
    }
}
