// mixpanel-rs: product analytics.
#[opaque]
pub struct Mixpanel;
impl Mixpanel {
    #[flows(none)]
    pub fn init(token: &str, config: Option<Config>) -> Mixpanel {}
    #[sink(PHI008)]
    #[flows(none)]
    pub async fn track<P>(&self, event: &str, properties: Option<P>) -> Result<(), Error> {}
}
#[opaque]
pub struct Config;
#[scalar]
pub struct Error;
