//! OpenAPI and JSON schemas show the content's type and mark it as PHI.

use phi_types::Phi;
use phi_types::category::{Clinical, Name, Ssn};
use serde_json::{Value, json};

#[test]
fn utoipa_describes_the_authorized_response() {
    #[derive(utoipa::ToSchema)]
    #[expect(dead_code)]
    struct Patient {
        id: u64,
        name: Phi<String, Name>,
        ssn: Option<Phi<String, Ssn>>,
        codes: Phi<Vec<String>, Clinical>,
    }
    #[derive(utoipa::OpenApi)]
    #[openapi(components(schemas(Patient)))]
    struct Api;

    let api: Value = serde_json::to_value(<Api as utoipa::OpenApi>::openapi()).unwrap();
    let schemas = &api["components"]["schemas"];
    assert_eq!(
        schemas["Patient"]["properties"],
        json!({
            "id": {"type": "integer", "format": "int64", "minimum": 0},
            "name": {"$ref": "#/components/schemas/Phi_String_name"},
            "ssn": {"oneOf": [
                {"$ref": "#/components/schemas/Phi_String_ssn"},
                {"type": "null"},
            ]},
            "codes": {"$ref": "#/components/schemas/Phi_Vec_String_clinical"},
        })
    );
    assert_eq!(
        schemas["Phi_String_ssn"],
        json!({"type": "string", "x-phi": "ssn"})
    );
    assert_eq!(
        schemas["Phi_Vec_String_clinical"],
        json!({"type": "array", "items": {"type": "string"}, "x-phi": "clinical"})
    );
}

#[test]
fn a_category_of_ones_own_has_a_schema_too() {
    phi_types::category!(StudyArm = "study-arm", Clinical, "protocol 24-17");
    #[derive(utoipa::ToSchema)]
    #[expect(dead_code)]
    struct Participant {
        arm: Phi<String, StudyArm>,
    }
    let mut schemas = Vec::new();
    <Participant as utoipa::ToSchema>::schemas(&mut schemas);
    let (name, schema) = &schemas[0];
    assert_eq!(name, "Phi_String_study-arm");
    assert_eq!(
        serde_json::to_value(schema).unwrap(),
        json!({"type": "string", "x-phi": "study-arm"})
    );
}

#[test]
fn schemars_describes_the_authorized_response() {
    #[derive(schemars::JsonSchema)]
    #[expect(dead_code)]
    struct Patient {
        id: u64,
        name: Phi<String, Name>,
        ssn: Option<Phi<String, Ssn>>,
        codes: Phi<Vec<String>, Clinical>,
    }
    let schema = schemars::schema_for!(Patient).to_value();
    assert_eq!(
        schema["properties"],
        json!({
            "id": {"type": "integer", "format": "uint64", "minimum": 0},
            "name": {"type": "string", "x-phi": "name"},
            "ssn": {"type": ["string", "null"], "x-phi": "ssn"},
            "codes": {"type": "array", "items": {"type": "string"}, "x-phi": "clinical"},
        })
    );
    assert_eq!(schema["required"], json!(["id", "name", "codes"]));
}
