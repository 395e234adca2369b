//! Ways that would make a grant without a record, or read with too little of one.
#![allow(unused)]

use phi_types::category::{Clinical, Genetic, HivStatus, Name, Psychotherapy, SubstanceUse};
use phi_types::{Access, Action, AuditEvent, AuditTrail, Grant, MemorySink, Phi, Routine, Special};

fn forging(grant: Grant<Routine>) {
    let _: Grant<Routine> = Grant::new(1); //~ E0624
    let _: Grant<Routine> = Default::default(); //~ E0277
    let _: Grant<Routine> = 1.into(); //~ E0277
    let _ = grant.clone(); //~ E0599
    let _: Grant<Special> = grant; //~ E0308
}

fn reading_without_one(name: Phi<String, Name>) {
    name.expose(); //~ E0061
    name.clone().into_inner(); //~ E0061
    name.expose(&()); //~ E0308
    name.expose_unaudited(); //~ E0061
}

fn reading_special_phi_with_a_routine_grant(
    grant: &Grant<Routine>,
    hiv: &mut Phi<bool, HivStatus>,
    notes: Phi<String, Psychotherapy>,
    substance: &Phi<String, SubstanceUse>,
    gene: &Phi<String, Genetic>,
) {
    hiv.expose(grant); //~ E0277
    hiv.expose_mut(grant); //~ E0277
    notes.into_inner(grant); //~ E0277
    substance.expose(grant); //~ E0277
    gene.expose(grant); //~ E0277
}

fn making_special_phi_routine(gene: Phi<String, Genetic>) {
    let _: Phi<String, Clinical> = gene.reclassify(); //~ E0277
    let _: Phi<String, Clinical> = gene; //~ E0308
}

fn special_grants_take_a_justification(trail: AuditTrail<MemorySink>) {
    let access = Access::new("u-17", Action::Read, "patient/8812");
    let _ = trail.grant_special(access); //~ E0308
}

fn phi_stays_out_of_the_audit_trail(name: Phi<String, Name>, access: Access) {
    let _ = Access::new("u-17", Action::Read, name.clone()); //~ E0277
    let _ = Access::new(name.clone(), Action::Read, "patient/8812"); //~ E0277
    let _ = access.justified(name); //~ E0277
}

fn main() {}
