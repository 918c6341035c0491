//! Pieces of files on their way. Their names derive from a card and tell nothing; no row of the
//! database knows of them.

use crate::Store;
use crate::db::DbError;
use crate::files::{hex, wrong};
use futures_util::TryStreamExt;
use object_store::path::Path as Name;
use object_store::{ObjectStoreExt, PutPayload};
use vault::Upload;

fn folder(upload: &Upload) -> Name {
    Name::from(format!("pieces/{}", hex(&upload.folder)))
}

fn file(upload: &Upload) -> Name {
    Name::from(format!("pieces/{}/{}", hex(&upload.folder), hex(&upload.name)))
}

fn piece(upload: &Upload, number: u32) -> Name {
    Name::from(format!("pieces/{}/{}/{number:06}", hex(&upload.folder), hex(&upload.name)))
}

impl Store {
    /// Keeps a sealed piece; the same piece again takes the place of the first.
    ///
    /// # Errors
    /// [`DbError`]; `Ok` means durable.
    pub async fn put_piece(&self, upload: &Upload, number: u32, sealed: Vec<u8>) -> Result<(), DbError> {
        self.files.put(&piece(upload, number), PutPayload::from(sealed)).await.map(drop).map_err(wrong)
    }

    /// A piece that is there.
    ///
    /// # Errors
    /// [`DbError`]
    pub async fn piece(&self, upload: &Upload, number: u32) -> Result<Option<Vec<u8>>, DbError> {
        match self.files.get(&piece(upload, number)).await {
            Ok(found) => Ok(Some(found.bytes().await.map_err(wrong)?.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(other) => Err(wrong(other)),
        }
    }

    /// The numbers of the pieces that are there, in order.
    ///
    /// # Errors
    /// [`DbError`]
    pub async fn pieces(&self, upload: &Upload) -> Result<Vec<u32>, DbError> {
        let found: Vec<_> = self.files.list(Some(&file(upload))).try_collect().await.map_err(wrong)?;
        let mut numbers: Vec<u32> =
            found.iter().filter_map(|o| o.location.filename().and_then(|n| n.parse().ok())).collect();
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// How many files of the same card are on their way, this one left out.
    ///
    /// # Errors
    /// [`DbError`]
    pub async fn other_uploads(&self, upload: &Upload) -> Result<usize, DbError> {
        let found = self.files.list_with_delimiter(Some(&folder(upload))).await.map_err(wrong)?;
        let mine = file(upload);
        Ok(found.common_prefixes.iter().filter(|name| **name != mine).count())
    }

    /// # Errors
    /// [`DbError`]; what is left is swept after a day.
    pub async fn forget_pieces(&self, upload: &Upload) -> Result<(), DbError> {
        for number in self.pieces(upload).await? {
            match self.files.delete(&piece(upload, number)).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(other) => return Err(wrong(other)),
            }
        }
        Ok(())
    }
}
