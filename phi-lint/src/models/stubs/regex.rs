// regex: finding and replacing. What is found is part of the text; what is left after a replacement may be too.
#[opaque]
pub struct Regex;
impl Regex {
    #[flows(none)]
    pub fn new(re: &str) -> Result<Regex, Error> {}
    pub fn is_match(&self, haystack: &str) -> bool {}
    #[flows(0 -> return)]
    pub fn find(&self, haystack: &str) -> Option<Match> {}
    #[flows(0 -> return)]
    pub fn find_iter(&self, haystack: &str) -> Matches {}
    #[flows(0 -> return)]
    pub fn captures(&self, haystack: &str) -> Option<Captures> {}
    #[flows(0 -> return)]
    pub fn captures_iter(&self, haystack: &str) -> CaptureMatches {}
    #[flows(0 -> return, 1 -> return)]
    pub fn replace<R>(&self, haystack: &str, rep: R) -> std::borrow::Cow<str> {}
    #[flows(0 -> return, 1 -> return)]
    pub fn replace_all<R>(&self, haystack: &str, rep: R) -> std::borrow::Cow<str> {}
    #[flows(0 -> return, 2 -> return)]
    pub fn replacen<R>(&self, haystack: &str, limit: usize, rep: R) -> std::borrow::Cow<str> {}
    #[flows(0 -> return)]
    pub fn split(&self, haystack: &str) -> Split {}
    #[flows(0 -> return)]
    pub fn splitn(&self, haystack: &str, limit: usize) -> SplitN {}
    #[flows(none)]
    pub fn as_str(&self) -> &str {}
    pub fn captures_len(&self) -> usize {}
}
impl Clone for Regex {}
impl std::fmt::Display for Regex {}
impl std::fmt::Debug for Regex {}
pub struct Match;
impl Match {
    pub fn start(&self) -> usize {}
    pub fn end(&self) -> usize {}
    pub fn range(&self) -> std::ops::Range<usize> {}
    #[flows(self -> return)]
    pub fn as_str(&self) -> &str {}
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
}
impl Clone for Match {}
impl Copy for Match {}
impl std::fmt::Debug for Match {}
pub struct Captures;
impl Captures {
    #[flows(self -> return)]
    pub fn get(&self, i: usize) -> Option<Match> {}
    #[flows(self -> return)]
    pub fn name(&self, name: &str) -> Option<Match> {}
    #[flows(self -> return)]
    pub fn iter(&self) -> SubCaptureMatches {}
    #[flows(self -> 1, 0 -> 1)]
    pub fn expand(&self, replacement: &str, dst: &mut String) {}
    pub fn len(&self) -> usize {}
}
impl std::ops::Index<usize> for Captures {
    type Output = str;
}
impl std::ops::Index<&str> for Captures {
    type Output = str;
}
impl std::fmt::Debug for Captures {}
pub struct Matches;
impl Iterator for Matches {
    type Item = Match;
}
pub struct CaptureMatches;
impl Iterator for CaptureMatches {
    type Item = Captures;
}
pub struct SubCaptureMatches;
impl Iterator for SubCaptureMatches {
    type Item = Option<Match>;
}
pub struct Split;
impl Iterator for Split {
    type Item = &str;
}
pub struct SplitN;
impl Iterator for SplitN {
    type Item = &str;
}
#[opaque]
pub struct RegexSet;
impl RegexSet {
    #[flows(none)]
    pub fn new<I, S>(exprs: I) -> Result<RegexSet, Error> {}
    pub fn is_match(&self, haystack: &str) -> bool {}
    #[flows(none)]
    pub fn matches(&self, haystack: &str) -> SetMatches {}
    pub fn len(&self) -> usize {}
}
#[scalar]
pub struct SetMatches;
impl SetMatches {
    pub fn matched_any(&self) -> bool {}
    pub fn matched(&self, index: usize) -> bool {}
}
#[opaque]
pub struct RegexBuilder;
impl RegexBuilder {
    #[flows(none)]
    pub fn new(pattern: &str) -> RegexBuilder {}
    #[flows(self => return)]
    pub fn case_insensitive(&mut self, yes: bool) -> &mut RegexBuilder {}
    #[flows(self => return)]
    pub fn multi_line(&mut self, yes: bool) -> &mut RegexBuilder {}
    #[flows(self => return)]
    pub fn size_limit(&mut self, bytes: usize) -> &mut RegexBuilder {}
    #[flows(none)]
    pub fn build(&self) -> Result<Regex, Error> {}
}
#[flows(0 -> return)]
pub fn escape(pattern: &str) -> String {}
#[scalar]
pub enum Error {
    Syntax(String),
    CompiledTooBig(usize),
}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
