//! The table of bindings: which point takes what.

use super::Read;
use anyhow::Result;
use listing::Directory;
use node::Node;
use office::Point;
use office::import::Table;
use store::Store;

impl Read {
    /// Says which rows cannot be used, and binds the others if `write` says so.
    pub async fn bind(&self, file: &(String, Vec<u8>), store: Option<&Store>, write: bool) -> Result<()> {
        if file.1.is_empty() {
            return Ok(());
        }
        let listings = match store {
            Some(store) => store.listings().await?,
            None => Vec::new(),
        };
        let points: Vec<&Point> = self.points.iter().chain(&self.import.points).collect();
        let table = Table { file: &file.0, bytes: &file.1 };
        let procedures = procedure::catalogue()?;
        let bound = Node::read_bindings(&self.key, &points, &Directory::new(listings), &procedures, table);
        for bad in &bound.refused {
            println!("rejected: {bad}");
        }
        println!("{} bindings, {} rejected", bound.bindings.len(), bound.refused.len());
        if let Some(store) = store.filter(|_| write) {
            store.bind(&bound.bindings).await?;
        }
        Ok(())
    }
}
