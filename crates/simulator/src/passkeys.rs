//! A member signs in with a device: it opens what their passphrase opens, until it is taken away.

use crate::run::Run;
use anyhow::{Result, ensure};
use node::{Device as Kind, Staff};
use testkit::{Cx, Device};

const HOST: &str = "town.test";

impl Run {
    /// `staff` through a device, which is forgotten afterwards.
    pub(crate) async fn by_device(&self, token: &str, staff: &Staff, passphrase: &str) -> Result<Staff> {
        let (node, device) = (self.node()?, Device::new(7));
        let mut context = Cx::new(&self.world);
        let cx = &mut context.get();
        let (made, public) = (device.make(&node.challenge(cx), HOST), device.public());
        node.add_passkey(cx, staff, HOST, (&made, &public), Kind::Phone, passphrase).await?;
        let (used, signature) = device.answer(&node.challenge(cx), HOST);
        let signed = node.sign_in_with(cx, HOST, &used, &signature).await?;
        let fresh = node.staff(cx, &signed.token).await?;
        ensure!(fresh.points() == staff.points(), "a passkey opens other points than the passphrase");
        for line in node.passkeys(staff).await? {
            node.remove_passkey(staff, token, &line.id).await?;
        }
        ensure!(node.sign_in_with(cx, HOST, &used, &signature).await.is_err(), "a passkey that was taken away opens");
        Ok(fresh)
    }
}
