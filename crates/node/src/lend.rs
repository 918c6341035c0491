//! What a member was lent for today.

use crate::hand::{day, day_number};
use crate::{Error, Lent, Node};
use id::MemberId;
use jiff::civil::Date;
use vault::{Reader, ReaderId};

impl Node {
    /// The keys that `member` was lent for today, put beside their own. A key that is no longer the
    /// point's is passed over: it opens nothing.
    pub(crate) async fn borrowed(
        &self,
        today: Date,
        me: &Reader,
        member: MemberId,
        points: &mut Vec<Reader>,
    ) -> Result<Vec<Lent>, Error> {
        let public = self.public();
        let mut lent = vec![];
        for key in self.store.lent_keys(member, day_number(today)).await? {
            let held = points.iter().any(|r| r.id() == ReaderId::Point(key.point));
            let Ok(desk) = me.open_lent(key.point, key.days, &key.wrapped) else {
                tracing::error!(point = %key.point, "a lent key does not open for its days and is passed over");
                continue;
            };
            if !held && public.key(key.point).is_ok_and(|k| k == desk.public()) {
                points.push(desk);
                lent.push(Lent { point: key.point, of: key.of, until: day(key.days.1) });
            }
        }
        Ok(lent)
    }
}
