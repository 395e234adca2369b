// env_logger: writes what `log` records; nothing leaks through it that did not leak there.
#[flows(none)]
pub fn init() {}
#[flows(none)]
pub fn try_init() -> Result<(), log::SetLoggerError> {}
#[flows(none)]
pub fn builder() -> Builder {}
#[opaque]
pub struct Builder;
impl Builder {
    pub fn new() -> Builder {}
    #[flows(none)]
    pub fn from_env<E>(env: E) -> Builder {}
    pub fn from_default_env() -> Builder {}
    #[flows(self => return)]
    pub fn filter_level(&mut self, level: log::LevelFilter) -> &mut Builder {}
    #[flows(self => return)]
    pub fn filter_module(&mut self, module: &str, level: log::LevelFilter) -> &mut Builder {}
    #[flows(self => return)]
    pub fn parse_filters(&mut self, filters: &str) -> &mut Builder {}
    #[flows(self => return)]
    pub fn format_timestamp_secs(&mut self) -> &mut Builder {}
    #[flows(self => return)]
    pub fn is_test(&mut self, is_test: bool) -> &mut Builder {}
    #[flows(none)]
    pub fn init(&mut self) {}
    #[flows(none)]
    pub fn try_init(&mut self) -> Result<(), log::SetLoggerError> {}
}
#[opaque]
pub struct Env;
impl Env {
    pub fn new() -> Env {}
    #[flows(self -> return)]
    pub fn default_filter_or<V>(self, default: V) -> Env {}
    #[flows(self -> return)]
    pub fn filter_or<F, V>(self, filter_env: F, default: V) -> Env {}
}
impl Default for Env {}
