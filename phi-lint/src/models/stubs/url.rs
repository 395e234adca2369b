// url: building URLs.
pub struct Url;
impl Url {
    #[sink(PHI009)]
    #[flows(0 -> return)]
    pub fn parse(input: &str) -> Result<Url, ParseError> {}
    #[sink(PHI009, arguments(1))]
    #[flows(0 -> return, 1 -> return)]
    pub fn parse_with_params<I>(input: &str, iter: I) -> Result<Url, ParseError> {}
    #[sink(PHI009)]
    pub fn join(&self, input: &str) -> Result<Url, ParseError> {}
    #[sink(PHI009)]
    pub fn set_path(&mut self, path: &str) {}
    #[sink(PHI009)]
    pub fn set_query(&mut self, query: Option<&str>) {}
    #[sink(PHI009)]
    pub fn set_fragment(&mut self, fragment: Option<&str>) {}
    #[flows(self => return)]
    pub fn query_pairs_mut(&mut self) -> form_urlencoded::Serializer<UrlQuery> {}
    #[flows(self => return)]
    pub fn path_segments_mut(&mut self) -> Result<PathSegmentsMut, ()> {}
    pub fn query_pairs(&self) -> std::iter::Iter<(std::borrow::Cow<str>, std::borrow::Cow<str>)> {}
    pub fn as_str(&self) -> &str {}
    pub fn path(&self) -> &str {}
    pub fn query(&self) -> Option<&str> {}
    pub fn host_str(&self) -> Option<&str> {}
    pub fn scheme(&self) -> &str {}
    pub fn into_string(self) -> String {}
}
impl std::fmt::Display for Url {}
impl std::fmt::Debug for Url {}
impl Clone for Url {}
impl std::str::FromStr for Url {
    type Err = ParseError;
}
#[opaque]
pub struct UrlQuery;
#[guard]
pub struct PathSegmentsMut;
impl PathSegmentsMut {
    #[sink(PHI009)]
    #[flows(0 -> self, self => return)]
    pub fn push(&mut self, segment: &str) -> &mut PathSegmentsMut {}
    #[flows(self => return)]
    pub fn pop(&mut self) -> &mut PathSegmentsMut {}
    #[sink(PHI009)]
    #[flows(0 -> self, self => return)]
    pub fn extend<I>(&mut self, segments: I) -> &mut PathSegmentsMut {}
}
#[scalar]
pub enum ParseError {
    EmptyHost,
    RelativeUrlWithoutBase,
}
impl std::fmt::Display for ParseError {}
impl std::fmt::Debug for ParseError {}
impl std::error::Error for ParseError {}
pub mod form_urlencoded {
    #[guard]
    /// `T` says where it writes, the data is its own.
    pub struct Serializer<T>;
    impl<T> Serializer<T> {
        #[sink(PHI009)]
        #[flows(0 -> self, 1 -> self, self => return)]
        pub fn append_pair(&mut self, name: &str, value: &str) -> &mut Serializer<T> {}
        #[sink(PHI009)]
        #[flows(0 -> self, self => return)]
        pub fn extend_pairs<I>(&mut self, iter: I) -> &mut Serializer<T> {}
        #[flows(self => return)]
        pub fn clear(&mut self) -> &mut Serializer<T> {}
        #[flows(self -> return)]
        pub fn finish(&mut self) -> String {}
    }
}
