//! Collects mistakes, so that one compile run shows all of them.

use std::cell::RefCell;

use proc_macro2::Span;
use quote::ToTokens;

/// The mistakes found so far.
pub(crate) struct Ctxt {
    errors: RefCell<Vec<syn::Error>>,
}

impl Ctxt {
    pub(crate) const fn new() -> Self {
        Self {
            errors: RefCell::new(Vec::new()),
        }
    }

    /// A mistake that these tokens make.
    pub(crate) fn error_at(&self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// A mistake at a place that has no tokens of its own.
    pub(crate) fn error(&self, span: Span, message: impl std::fmt::Display) {
        self.push(syn::Error::new(span, message));
    }

    pub(crate) fn push(&self, error: syn::Error) {
        self.errors.borrow_mut().push(error);
    }

    /// All mistakes as one error, or none.
    pub(crate) fn finish(self) -> syn::Result<()> {
        let mut errors = self.errors.into_inner().into_iter();
        let Some(mut all) = errors.next() else {
            return Ok(());
        };
        all.extend(errors);
        Err(all)
    }
}
