// phi-types: the wrapper, grants, de-identification. See phi-types/src.
#[phi]
pub struct Phi<T, C = category::Unclassified>(T, C);
impl<T, C> Phi<T, C> {
    #[wraps]
    pub fn new(value: T) -> Phi<T, C> {}
    #[exposes]
    pub fn expose<G>(&self, grant: &Grant<G>) -> &T {}
    #[exposes]
    pub fn expose_mut<G>(&mut self, grant: &Grant<G>) -> &mut T {}
    #[exposes]
    pub fn into_inner<G>(self, grant: &Grant<G>) -> T {}
    #[exposes]
    #[unaudited]
    pub fn expose_unaudited(&self, reason: &str) -> &T {}
    #[wraps]
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Phi<U, C> {}
    #[wraps]
    pub fn try_map<U, E, F: FnOnce(T) -> Result<U, E>>(self, f: F) -> Result<Phi<U, C>, Phi<E, C>> {}
    #[wraps]
    pub fn and_then<U, F: FnOnce(T) -> Phi<U, C>>(self, f: F) -> Phi<U, C> {}
    #[wraps]
    pub fn as_ref(&self) -> Phi<&T, C> {}
    #[wraps]
    pub fn as_mut(&mut self) -> Phi<&mut T, C> {}
    #[wraps]
    pub fn as_deref<U>(&self) -> Phi<&U, C> {}
    #[wraps]
    pub fn zip<U>(self, other: Phi<U, C>) -> Phi<(T, U), C> {}
    #[wraps]
    pub fn reclassify<D>(self) -> Phi<T, D> {}
    #[wraps]
    pub fn replace(&mut self, value: T) -> Phi<T, C> {}
    #[sanitizer]
    pub fn pseudonym(&self, key: &PseudonymKey) -> Pseudonym {}
}
impl<T, C> Phi<&T, C> {
    #[wraps]
    pub fn cloned(self) -> Phi<T, C> {}
    #[wraps]
    pub fn copied(self) -> Phi<T, C> {}
}
impl<T, C> Phi<Option<T>, C> {
    #[wraps]
    pub fn transpose(self) -> Option<Phi<T, C>> {}
}
impl<T, C> Phi<Vec<T>, C> {
    #[wraps]
    pub fn iter(&self) -> std::iter::Iter<Phi<&T, C>> {}
}
impl<T, C> From<T> for Phi<T, C> {
    #[wraps]
    fn from(value: T) -> Phi<T, C> {}
}
impl<T, C> std::str::FromStr for Phi<T, C> {
    type Err = Phi<T, C>;
    #[wraps]
    fn from_str(s: &str) -> Result<Phi<T, C>, Phi<T, C>> {}
}
impl<T: Clone, C> Clone for Phi<T, C> {
    #[wraps]
    fn clone(&self) -> Phi<T, C> {}
}
impl<T: Copy, C> Copy for Phi<T, C> {}
impl<T: Default, C> Default for Phi<T, C> {
    #[wraps]
    fn default() -> Phi<T, C> {}
}
impl<T: PartialEq, C> PartialEq for Phi<T, C> {}
impl<T, C> std::fmt::Debug for Phi<T, C> {}
impl<T, C> std::fmt::Display for Phi<T, C> {}
impl<T, C> serde::Serialize for Phi<T, C> {}
impl<T, C> serde::Deserialize for Phi<T, C> {}
pub struct Pseudonym;
impl std::fmt::Display for Pseudonym {}
impl std::fmt::Debug for Pseudonym {}
impl Clone for Pseudonym {}
#[opaque]
pub struct PseudonymKey;
impl PseudonymKey {
    pub fn new<B>(bytes: B) -> PseudonymKey {}
}
#[opaque]
pub struct Grant<P>(P);
impl<P> Grant<P> {
    /// Serializing it in clear is its purpose: the authorized response.
    pub fn disclose<T>(&self, value: T) -> Disclosed<T> {}
    #[sanitizer]
    pub fn event_id(&self) -> u64 {}
}
#[transparent]
#[discloses]
pub struct Disclosed<T>(T);
impl<T> serde::Serialize for Disclosed<T> {}
#[scalar]
pub struct Routine;
#[scalar]
pub struct Special;
/// `J` says whether it is justified, the data is its own.
pub struct Access<J = Unjustified>;
impl Access<Unjustified> {
    pub fn new<A: Into<String>, R: Into<String>>(actor: A, action: Action, resource: R) -> Access<Unjustified> {}
}
impl<J> Access<J> {
    pub fn authentication<S: Into<String>>(self, method: S) -> Access<J> {}
    pub fn role<S: Into<String>>(self, role: S) -> Access<J> {}
    pub fn session<S: Into<String>>(self, session: S) -> Access<J> {}
    pub fn source(self, address: std::net::IpAddr) -> Access<J> {}
    pub fn at(self, time: Timestamp) -> Access<J> {}
    pub fn justified<S: Into<String>>(self, reason: S) -> Access<Justified> {}
}
#[scalar]
pub struct Justified;
#[scalar]
pub struct Unjustified;
#[scalar]
pub enum Action {
    Read,
    Create,
    Update,
    Delete,
    Disclose,
    Export,
}
#[scalar]
pub struct Timestamp;
impl Timestamp {
    pub fn now() -> Timestamp {}
}
#[opaque]
pub struct AuditTrail<S>(S);
impl<S> AuditTrail<S> {
    #[flows(none)]
    pub fn new(sink: S) -> AuditTrail<S> {}
    #[flows(none)]
    pub fn grant<J>(&self, access: Access<J>) -> Result<Grant<Routine>, AuditError> {}
    #[flows(none)]
    pub fn grant_special(&self, access: Access<Justified>) -> Result<Grant<Special>, AuditError> {}
    #[flows(none)]
    pub async fn grant_async<J>(&self, access: Access<J>) -> Result<Grant<Routine>, AuditError> {}
    #[flows(none)]
    pub async fn grant_special_async(&self, access: Access<Justified>) -> Result<Grant<Special>, AuditError> {}
}
pub trait AuditSink {
    fn record(&self, event: &AuditEvent) -> Result<u64, AuditError>;
}
pub trait AsyncAuditSink {
    async fn record(&self, event: &AuditEvent) -> Result<u64, AuditError>;
}
pub struct AuditEvent;
#[scalar]
pub struct AuditError;
impl AuditError {
    pub fn unavailable<E>(error: E) -> AuditError {}
}
impl std::fmt::Display for AuditError {}
impl std::fmt::Debug for AuditError {}
impl std::error::Error for AuditError {}
#[opaque]
pub struct MemorySink;
impl MemorySink {
    pub fn new() -> MemorySink {}
    pub fn failing() -> MemorySink {}
}
impl AuditSink for MemorySink {}
pub trait PhiRecord {}
pub struct Redacted<C>;
pub mod deid {
    #[sanitizer]
    pub fn year_of<T>(date: &T) -> i32 {}
    #[sanitizer]
    pub fn birth_year<T, D>(birth: &T, today: &D) -> BirthYear {}
    #[sanitizer]
    pub fn age_on<T, D>(birth: &T, today: &D) -> Age {}
    #[sanitizer]
    pub fn age_capped<T>(age: &T) -> Age {}
    #[sanitizer]
    pub fn zip3<T>(zip: &T) -> Zip3 {}
    pub struct BirthYear;
    pub struct Age;
    pub struct Zip3;
    impl std::fmt::Display for BirthYear {}
    impl std::fmt::Display for Age {}
    impl std::fmt::Display for Zip3 {}
    impl std::fmt::Debug for Age {}
    impl std::fmt::Debug for Zip3 {}
}
pub mod category {
    pub trait Category {}
    #[category("name")]
    #[scalar]
    pub struct Name;
    impl Category for Name {}
    #[category("geographic")]
    #[scalar]
    pub struct Geographic;
    impl Category for Geographic {}
    #[category("date")]
    #[scalar]
    pub struct Date;
    impl Category for Date {}
    #[category("phone")]
    #[scalar]
    pub struct Phone;
    impl Category for Phone {}
    #[category("fax")]
    #[scalar]
    pub struct Fax;
    impl Category for Fax {}
    #[category("email")]
    #[scalar]
    pub struct Email;
    impl Category for Email {}
    #[category("ssn")]
    #[scalar]
    pub struct Ssn;
    impl Category for Ssn {}
    #[category("mrn")]
    #[scalar]
    pub struct Mrn;
    impl Category for Mrn {}
    #[category("health-plan")]
    #[scalar]
    pub struct HealthPlan;
    impl Category for HealthPlan {}
    #[category("account")]
    #[scalar]
    pub struct Account;
    impl Category for Account {}
    #[category("license")]
    #[scalar]
    pub struct License;
    impl Category for License {}
    #[category("vehicle")]
    #[scalar]
    pub struct Vehicle;
    impl Category for Vehicle {}
    #[category("device")]
    #[scalar]
    pub struct Device;
    impl Category for Device {}
    #[category("url")]
    #[scalar]
    pub struct Url;
    impl Category for Url {}
    #[category("ip-address")]
    #[scalar]
    pub struct IpAddress;
    impl Category for IpAddress {}
    #[category("biometric")]
    #[scalar]
    pub struct Biometric;
    impl Category for Biometric {}
    #[category("photo")]
    #[scalar]
    pub struct Photo;
    impl Category for Photo {}
    #[category("other-unique")]
    #[scalar]
    pub struct OtherUnique;
    impl Category for OtherUnique {}
    #[category("clinical")]
    #[scalar]
    pub struct Clinical;
    impl Category for Clinical {}
    #[category("psychotherapy")]
    #[scalar]
    pub struct Psychotherapy;
    impl Category for Psychotherapy {}
    #[category("substance-use")]
    #[scalar]
    pub struct SubstanceUse;
    impl Category for SubstanceUse {}
    #[category("hiv-status")]
    #[scalar]
    pub struct HivStatus;
    impl Category for HivStatus {}
    #[category("genetic")]
    #[scalar]
    pub struct Genetic;
    impl Category for Genetic {}
    #[category("reproductive")]
    #[scalar]
    pub struct Reproductive;
    impl Category for Reproductive {}
    #[category("unclassified")]
    #[scalar]
    pub struct Unclassified;
    impl Category for Unclassified {}
}
