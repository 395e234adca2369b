//! Charts that were opened a moment ago, in memory. They stay wrapped, and an
//! erasure reaches them.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tracing::debug;

use crate::model::Patient;

/// The charts by patient id.
#[derive(Default)]
pub struct Charts {
    by_id: Mutex<HashMap<i64, Patient>>,
}

impl Charts {
    const LIMIT: usize = 100;

    pub fn get(&self, id: i64) -> Option<Patient> {
        let patient = self.lock().get(&id).cloned();
        debug!(id, hit = patient.is_some(), "cache asked");
        patient
    }

    pub fn put(&self, patient: &Patient) {
        let mut charts = self.lock();
        if charts.len() >= Self::LIMIT {
            charts.clear();
        }
        charts.insert(patient.id, patient.clone());
        debug!(kept = charts.len(), "chart kept");
    }

    /// Forgets a patient; says whether there was something to forget.
    pub fn forget(&self, id: i64) -> bool {
        self.lock().remove(&id).is_some()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<i64, Patient>> {
        self.by_id.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
