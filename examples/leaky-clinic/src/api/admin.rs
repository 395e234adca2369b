//! Pages for developers. They are in production, too.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use phi_types::Action;
use serde_json::{Value, json};
use tracing::{info, trace};

use crate::AppState;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::export;
use crate::model::{IntakeForm, PatientRow};

/// `GET /debug/recent`
pub async fn recent(State(state): State<AppState>) -> Result<Json<Value>, ApiError> {
    let recent = match state.recent.lock() {
        Ok(recent) => recent.iter().cloned().collect::<Vec<String>>(),
        Err(_) => Vec::new(),
    };
    info!(count = recent.len(), "recent events asked for");
    trace!("recent events: {}", recent.join("; ")); //~ LEAK PHI001: through shared state
    Ok(Json(json!({ "count": recent.len() })))
}

/// `GET /debug/clinic/{clinic}`
pub async fn clinic(
    State(state): State<AppState>,
    Path(clinic): Path<String>,
) -> Result<Json<Value>, (StatusCode, String)> {
    let rows = match state.patients.of_clinic(&clinic).await {
        Ok(rows) => rows,
        Err(_) => return Err((StatusCode::BAD_GATEWAY, format!("no list of {clinic}"))),
    };
    export::print_list(&rows);

    let frequent = state.patients.frequent(&clinic, 10).await;
    for line in frequent.iter().flatten() {
        info!(line, "frequent"); //~ LEAK PHI001: lines made in repo::frequent
    }

    let heaviest = rows
        .iter()
        .max_by(|a, b| a.weight_kg.total_cmp(&b.weight_kg));
    let heaviest = heaviest.map(|row| (row.id, row.zip.as_str()));
    if let Some((id, area)) = heaviest {
        println!("heaviest: {id}");
        dbg!(area); //~ LEAK PHI006
    }

    let Some(oldest) = rows.iter().min_by_key(|row| row.date_of_birth) else {
        return Err((StatusCode::NOT_FOUND, format!("{clinic} has no patients")));
    };
    if oldest.visits == 0 {
        let born = oldest.date_of_birth;
        let message = format!("born {born}, but never seen");
        return Err((StatusCode::CONFLICT, message)); //~ LEAK PHI003: an error response
    }
    Ok(Json(json!({ "clinic": clinic, "patients": rows.len() })))
}

/// `POST /debug/demo`: puts a patient in to click through.
pub async fn demo(State(state): State<AppState>, caller: Caller) -> Result<Json<Value>, ApiError> {
    let form = IntakeForm {
        clinic: "north".to_owned(),
        patient_name: "Demo Patient".to_owned(),
        date_of_birth: chrono::NaiveDate::default(),
        ssn: None,
        mrn: "0000000001".to_owned(),
        email: "demo@example.org".to_owned(),
        member_id: "1EG4-TE5-MK73".to_owned(), //~ LEAK PHI401: a well-formed Medicare number
        diagnosis: "none".to_owned(),
        email_reminders: false,
        consent_version: 1,
    };
    let patient = form.into_patient();
    let grant = state
        .trail
        .grant_async(caller.access(Action::Create, 0))
        .await?;
    let created = state.patients.create(&patient, &grant).await;
    let id = created.expect("the demo patient can be created"); //~ LEAK PHI005: prints the error, which carries the number
    let row = state.patients.row(id).await?;
    let code = postcode(&row).unwrap_or_else(|text| panic!("bad postcode {text}")); //~ LEAK PHI005
    Ok(Json(json!({ "id": id, "digits": code.len() })))
}

/// The digits of a postcode, or what stands there instead.
fn postcode(row: &PatientRow) -> Result<&str, String> {
    let zip = row.zip.trim();
    if zip.len() == 5 && zip.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(zip)
    } else {
        Err(format!("{zip:?}")) //~ LEAK PHI003: an error that is a string
    }
}
