//! The service of docs/axum.md: the authorized response is in clear, everything
//! else is redacted, and the audit trail says who asked.

use std::io::Write;
use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use phi_types::category::{Name, Psychotherapy, Ssn};
use phi_types::{Access, Action, AuditError, AuditTrail, MemorySink, Phi, PhiDebug, PhiSerialize};
use serde::Deserialize;
use serde_json::{Value, json};
use tower::ServiceExt;
use tracing::{info, instrument, warn};

const NAME: &str = "Ada Byron";
const SSN: &str = "123-45-6789";
const NOTES: &str = "afraid of the dark";

#[derive(PhiDebug, PhiSerialize, Deserialize, Clone)]
#[serde(rename_all = "camelCase")]
struct Patient {
    #[phi(safe)]
    patient_id: u64,
    full_name: Phi<String, Name>,
    ssn: Phi<String, Ssn>,
    #[serde(skip)]
    notes: Phi<String, Psychotherapy>,
}

#[derive(Clone)]
struct App {
    trail: Arc<AuditTrail<MemorySink>>,
    patients: Arc<Mutex<Vec<Patient>>>,
}

/// Who is asking. A real service gets this from its session.
struct Staff {
    id: String,
    role: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Staff {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        let text = |name| {
            parts
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok())
        };
        match (text("x-user"), text("x-role")) {
            (Some(id), Some(role)) => Ok(Self {
                id: id.into(),
                role: role.into(),
            }),
            _ => Err(StatusCode::UNAUTHORIZED),
        }
    }
}

impl Staff {
    fn access(&self, action: Action, id: u64) -> Access {
        Access::new(&*self.id, action, format!("patient/{id}")).role(&*self.role)
    }
}

#[derive(Debug)]
enum Error {
    NotFound,
    NotRecorded(AuditError),
}

impl From<AuditError> for Error {
    fn from(error: AuditError) -> Self {
        Self::NotRecorded(error)
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotRecorded(error) => {
                warn!(%error, "no grant");
                StatusCode::SERVICE_UNAVAILABLE
            }
        }
        .into_response()
    }
}

fn find(app: &App, id: u64) -> Result<Patient, Error> {
    let patients = app.patients.lock().unwrap();
    patients
        .iter()
        .find(|patient| patient.patient_id == id)
        .cloned()
        .ok_or(Error::NotFound)
}

#[instrument(skip(app, staff))]
async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<u64>,
) -> Result<Response, Error> {
    let patient = find(&app, id)?;
    info!(?patient, name = %patient.full_name, "chart opened");
    let grant = app.trail.grant(staff.access(Action::Disclose, id))?;
    info!(event = grant.event_id(), "disclosed");
    Ok(Json(grant.disclose(&patient)).into_response())
}

#[instrument(skip(app, staff))]
async fn notes(State(app): State<App>, staff: Staff, Path(id): Path<u64>) -> Result<String, Error> {
    let patient = find(&app, id)?;
    let access = staff
        .access(Action::Read, id)
        .justified("treating therapist");
    let grant = app.trail.grant_special(access)?;
    Ok(patient.notes.into_inner(&grant))
}

#[instrument(skip(app, staff))]
async fn create(
    State(app): State<App>,
    staff: Staff,
    Json(patient): Json<Patient>,
) -> Result<Response, Error> {
    let _recorded = app
        .trail
        .grant(staff.access(Action::Create, patient.patient_id))?;
    info!(?patient, "created");
    let response = (StatusCode::CREATED, Json(&patient)).into_response();
    app.patients.lock().unwrap().push(patient);
    Ok(response)
}

fn router(sink: MemorySink) -> (Router, App) {
    let patient = Patient {
        patient_id: 8812,
        full_name: Phi::new(NAME.into()),
        ssn: Phi::new(SSN.into()),
        notes: Phi::new(NOTES.into()),
    };
    let app = App {
        trail: Arc::new(AuditTrail::new(sink)),
        patients: Arc::new(Mutex::new(vec![patient])),
    };
    let router = Router::new()
        .route("/patients/{id}", get(show))
        .route("/patients/{id}/notes", get(notes))
        .route("/patients", post(create))
        .with_state(app.clone());
    (router, app)
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// Sends one request and returns status, body and everything that was logged.
fn send(router: Router, request: Request<Body>) -> (StatusCode, String, String) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .finish();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let (status, body) = tracing::subscriber::with_default(subscriber, || {
        runtime.block_on(async {
            let response = router.oneshot(request).await.unwrap();
            let status = response.status();
            let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            (status, String::from_utf8(body.to_vec()).unwrap())
        })
    });
    (status, body, log.text())
}

fn request(method: &str, path: &str, body: Body) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(path)
        .header("x-user", "u-17")
        .header("x-role", "nurse")
        .header(header::CONTENT_TYPE, "application/json")
        .body(body)
        .unwrap()
}

fn assert_clean(log: &str) {
    for secret in [NAME, SSN, NOTES, "Byron", "6789"] {
        assert!(!log.contains(secret), "{secret} in:\n{log}");
    }
}

#[test]
fn the_authorized_response_is_in_clear_and_the_log_is_not() {
    let (router, app) = router(MemorySink::new());
    let (status, body, log) = send(router, request("GET", "/patients/8812", Body::empty()));
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        serde_json::from_str::<Value>(&body).unwrap(),
        json!({"patientId": 8812, "fullName": NAME, "ssn": SSN})
    );
    assert!(
        log.contains("patient=Patient { patient_id: 8812, full_name: [PHI:name], ssn: [PHI:ssn]"),
        "{log}"
    );
    assert!(log.contains("name=[PHI:name]"), "{log}");
    assert_clean(&log);
    let events = app.trail.sink().events();
    assert_eq!(events.len(), 1);
    assert_eq!(
        (&*events[0].actor, events[0].action),
        ("u-17", Action::Disclose)
    );
    assert_eq!(events[0].role.as_deref(), Some("nurse"));
}

#[test]
fn without_a_record_there_is_no_response() {
    let (router, _) = router(MemorySink::failing());
    let (status, body, log) = send(router, request("GET", "/patients/8812", Body::empty()));
    assert_eq!((status, &*body), (StatusCode::SERVICE_UNAVAILABLE, ""));
    assert!(log.contains("the access could not be recorded"), "{log}");
    assert_clean(&log);
}

#[test]
fn special_notes_take_a_justified_access() {
    let (router, app) = router(MemorySink::new());
    let (status, body, log) = send(
        router,
        request("GET", "/patients/8812/notes", Body::empty()),
    );
    assert_eq!((status, &*body), (StatusCode::OK, NOTES));
    assert_clean(&log);
    let events = app.trail.sink().events();
    assert_eq!(
        events[0].justification.as_deref(),
        Some("treating therapist")
    );
}

#[test]
fn a_request_is_logged_with_placeholders_and_echoed_redacted() {
    // `#[instrument]` records the argument `patient`, and so does the event.
    let (router, app) = router(MemorySink::new());
    let sent = json!({"patientId": 9, "fullName": NAME, "ssn": SSN}).to_string();
    let (status, body, log) = send(router, request("POST", "/patients", Body::from(sent)));
    assert_eq!(status, StatusCode::CREATED);
    assert_eq!(
        body,
        r#"{"patientId":9,"fullName":"[PHI:name]","ssn":"[PHI:ssn]"}"#
    );
    assert!(log.contains("[PHI:ssn]"), "{log}");
    assert_clean(&log);
    assert_eq!(app.patients.lock().unwrap()[1].ssn, Phi::new(SSN.into()));
}

#[test]
fn a_malformed_body_is_refused_without_quoting_it() {
    let (router, _) = router(MemorySink::new());
    let sent = format!(r#"{{"patientId": 9, "fullName": {{"given": "{NAME}"}}, "ssn": "{SSN}"}}"#);
    let (status, body, log) = send(router, request("POST", "/patients", Body::from(sent)));
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(body.contains("invalid [PHI:name]"), "{body}");
    assert_clean(&body);
    assert_clean(&log);
}
