//! Appointment mails. A subject line is shown on lock screens and kept in every
//! server's log on the way, so it says nothing; the details are behind a login.

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use phi_types::{Grant, Routine};
use thiserror::Error;
use tracing::info;

use crate::model::Appointment;

/// Why a mail did not go out. Address errors quote the address, so they are not
/// passed on.
#[derive(Debug, Error)]
pub enum MailError {
    #[error("not an address")]
    Address,
    #[error("the mail could not be built")]
    Content,
    #[error("the mail server refused")]
    Refused,
}

/// What a mail is about; the subject is one of these literals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    Booked,
    Reminder,
}

impl Occasion {
    const fn subject(self) -> &'static str {
        match self {
            Occasion::Booked => "Your appointment is booked",
            Occasion::Reminder => "A reminder from your clinic",
        }
    }
}

/// Sends mail through the clinic's own server.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    pub fn new(host: &str, from: &str) -> Result<Self, MailError> {
        Ok(Self {
            transport: AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host).build(),
            from: from.parse().map_err(|_| MailError::Address)?,
        })
    }

    /// Tells a patient about an appointment. The address is the only PHI that
    /// leaves its wrapper, to become the recipient.
    pub async fn notify(
        &self,
        occasion: Occasion,
        appointment: &Appointment,
        grant: &Grant<Routine>,
    ) -> Result<(), MailError> {
        let address = appointment.recipient.expose(grant);
        let to: Mailbox = address.parse().map_err(|_| MailError::Address)?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(occasion.subject())
            .body(body(appointment))
            .map_err(|_| MailError::Content)?;
        self.deliver(message).await?;
        info!(appointment = appointment.id, ?occasion, "notified");
        Ok(())
    }

    async fn deliver(&self, message: Message) -> Result<(), MailError> {
        let answer = self.transport.send(message).await;
        let answer = answer.map_err(|_| MailError::Refused)?;
        info!(code = %answer.code(), "mail accepted");
        Ok(())
    }
}

fn body(appointment: &Appointment) -> String {
    format!(
        "Please sign in at https://portal.clinic.example/appointments/{} for the details.\n",
        appointment.id
    )
}
