//! Appointment mails.

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use thiserror::Error;
use tracing::info;

use crate::model::AppointmentRow;

/// Why a mail did not go out.
#[derive(Debug, Error)]
pub enum MailError {
    #[error("not an address")]
    Address,
    #[error("the mail could not be built")]
    Content,
    #[error("the mail server refused")]
    Refused,
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

    /// Confirms a booking.
    pub async fn confirm(&self, row: &AppointmentRow) -> Result<(), MailError> {
        let to: Mailbox = row.recipient.parse().map_err(|_| MailError::Address)?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(format!("{}, your visit is booked", row.patient)) //~ LEAK PHI004
            .body(format!(
                "We expect you at {} on {}.",
                row.clinic, row.starts_at
            ))
            .map_err(|_| MailError::Content)?;
        self.deliver(message).await
    }

    /// Sends what a draft holds.
    pub async fn send(&self, draft: Draft) -> Result<(), MailError> {
        let to: Mailbox = draft.recipient.parse().map_err(|_| MailError::Address)?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(draft.title) //~ LEAK PHI004: the draft was titled in jobs.rs
            .body(draft.text)
            .map_err(|_| MailError::Content)?;
        self.deliver(message).await
    }

    async fn deliver(&self, message: Message) -> Result<(), MailError> {
        let answer = self.transport.send(message).await;
        let answer = answer.map_err(|_| MailError::Refused)?;
        info!(code = %answer.code(), "mail accepted");
        Ok(())
    }
}

/// A mail in the making.
#[derive(Clone, Default)]
pub struct Draft {
    recipient: String,
    title: String,
    text: String,
}

impl Draft {
    pub fn to(recipient: impl Into<String>) -> Self {
        Self {
            recipient: recipient.into(),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    /// For the log: how long the text is.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}
