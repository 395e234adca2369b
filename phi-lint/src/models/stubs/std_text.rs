// std: str, String, char, formatting, parsing, numbers.
impl str {
    #[flows(self -> return)]
    pub fn rmatches<P>(&self, pat: P) -> crate::iter::Iter<&str> {}
    pub fn match_indices<P>(&self, pat: P) -> crate::iter::Iter<(usize, &str)> {}
    pub fn rmatch_indices<P>(&self, pat: P) -> crate::iter::Iter<(usize, &str)> {}
    #[flows(self -> return)]
    pub fn rsplit_terminator<P>(&self, pat: P) -> crate::iter::Iter<&str> {}
    pub fn split_at_checked(&self, mid: usize) -> crate::option::Option<(&str, &str)> {}
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str) {}
    pub fn trim_ascii(&self) -> &str {}
    pub fn trim_ascii_start(&self) -> &str {}
    pub fn trim_ascii_end(&self) -> &str {}
    pub fn trim_left(&self) -> &str {}
    pub fn trim_right(&self) -> &str {}
    #[flows(self -> return)]
    pub fn escape_unicode(&self) -> crate::str::EscapeUnicode {}
    pub fn into_boxed_bytes(self) -> crate::boxed::Box<[u8]> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn as_bytes(&self) -> &[u8] {}
    pub fn as_str(&self) -> &str {}
    pub fn as_ptr(&self) -> *const u8 {}
    pub fn chars(&self) -> crate::iter::Iter<char> {}
    pub fn char_indices(&self) -> crate::iter::Iter<(usize, char)> {}
    pub fn bytes(&self) -> crate::iter::Iter<u8> {}
    pub fn lines(&self) -> crate::iter::Iter<&str> {}
    pub fn split_whitespace(&self) -> crate::iter::Iter<&str> {}
    pub fn split_ascii_whitespace(&self) -> crate::iter::Iter<&str> {}
    #[flows(self -> return)]
    pub fn split<P>(&self, pat: P) -> crate::iter::Iter<&str> {}
    #[flows(self -> return)]
    pub fn rsplit<P>(&self, pat: P) -> crate::iter::Iter<&str> {}
    #[flows(self -> return)]
    pub fn splitn<P>(&self, n: usize, pat: P) -> crate::iter::Iter<&str> {}
    #[flows(self -> return)]
    pub fn rsplitn<P>(&self, n: usize, pat: P) -> crate::iter::Iter<&str> {}
    #[flows(self -> return)]
    pub fn split_terminator<P>(&self, pat: P) -> crate::iter::Iter<&str> {}
    #[flows(self -> return)]
    pub fn split_inclusive<P>(&self, pat: P) -> crate::iter::Iter<&str> {}
    #[flows(self -> return)]
    pub fn matches<P>(&self, pat: P) -> crate::iter::Iter<&str> {}
    #[flows(self -> return)]
    pub fn split_once<P>(&self, delimiter: P) -> crate::option::Option<(&str, &str)> {}
    #[flows(self -> return)]
    pub fn rsplit_once<P>(&self, delimiter: P) -> crate::option::Option<(&str, &str)> {}
    pub fn split_at(&self, mid: usize) -> (&str, &str) {}
    pub fn contains<P>(&self, pat: P) -> bool {}
    pub fn starts_with<P>(&self, pat: P) -> bool {}
    pub fn ends_with<P>(&self, pat: P) -> bool {}
    pub fn find<P>(&self, pat: P) -> crate::option::Option<usize> {}
    pub fn rfind<P>(&self, pat: P) -> crate::option::Option<usize> {}
    pub fn is_char_boundary(&self, index: usize) -> bool {}
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {}
    pub fn is_ascii(&self) -> bool {}
    pub fn trim(&self) -> &str {}
    pub fn trim_start(&self) -> &str {}
    pub fn trim_end(&self) -> &str {}
    #[flows(self -> return)]
    pub fn trim_matches<P>(&self, pat: P) -> &str {}
    #[flows(self -> return)]
    pub fn trim_start_matches<P>(&self, pat: P) -> &str {}
    #[flows(self -> return)]
    pub fn trim_end_matches<P>(&self, pat: P) -> &str {}
    #[flows(self -> return)]
    pub fn strip_prefix<P>(&self, prefix: P) -> crate::option::Option<&str> {}
    #[flows(self -> return)]
    pub fn strip_suffix<P>(&self, suffix: P) -> crate::option::Option<&str> {}
    #[flows(self -> return, 1 -> return)]
    pub fn replace<P>(&self, from: P, to: &str) -> crate::string::String {}
    #[flows(self -> return, 1 -> return)]
    pub fn replacen<P>(&self, from: P, to: &str, count: usize) -> crate::string::String {}
    pub fn to_lowercase(&self) -> crate::string::String {}
    pub fn to_uppercase(&self) -> crate::string::String {}
    pub fn to_ascii_lowercase(&self) -> crate::string::String {}
    pub fn to_ascii_uppercase(&self) -> crate::string::String {}
    pub fn make_ascii_lowercase(&mut self) {}
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn repeat(&self, n: usize) -> crate::string::String {}
    pub fn parse<F: crate::str::FromStr>(&self) -> crate::result::Result<F, F::Err> {}
    #[flows(self -> return)]
    pub fn get<I>(&self, i: I) -> crate::option::Option<&str> {}
    #[flows(self -> return)]
    pub fn escape_debug(&self) -> crate::str::EscapeDebug {}
    #[flows(self -> return)]
    pub fn escape_default(&self) -> crate::str::EscapeDefault {}
    pub fn into_string(self) -> crate::string::String {}
    pub fn encode_utf16(&self) -> crate::iter::Iter<u16> {}
}
pub mod str {
    pub type Chars = crate::iter::Iter<char>;
    pub type CharIndices = crate::iter::Iter<(usize, char)>;
    pub type Bytes = crate::iter::Iter<u8>;
    pub type Lines = crate::iter::Iter<&str>;
    pub type SplitWhitespace = crate::iter::Iter<&str>;
    pub type SplitAsciiWhitespace = crate::iter::Iter<&str>;
    pub type Split<P> = crate::iter::Iter<&str>;
    pub type RSplit<P> = crate::iter::Iter<&str>;
    pub type SplitN<P> = crate::iter::Iter<&str>;
    pub type RSplitN<P> = crate::iter::Iter<&str>;
    pub type SplitTerminator<P> = crate::iter::Iter<&str>;
    pub type SplitInclusive<P> = crate::iter::Iter<&str>;
    pub type Matches<P> = crate::iter::Iter<&str>;
    pub struct EscapeDebug;
    impl crate::fmt::Display for EscapeDebug {}
    impl Iterator for EscapeDebug {
        type Item = char;
    }
    pub struct EscapeUnicode;
    impl crate::fmt::Display for EscapeUnicode {}
    impl Iterator for EscapeUnicode {
        type Item = char;
    }
    pub struct EscapeDefault;
    impl crate::fmt::Display for EscapeDefault {}
    impl Iterator for EscapeDefault {
        type Item = char;
    }
    pub trait FromStr {
        type Err;
        fn from_str(s: &str) -> crate::result::Result<Self, Self::Err>;
    }
    pub fn from_utf8(v: &[u8]) -> crate::result::Result<&str, Utf8Error> {}
    pub type MatchIndices<P> = crate::iter::Iter<(usize, &str)>;
    #[scalar]
    pub struct Utf8Error;
    #[scalar]
    pub struct ParseBoolError;
    impl FromStr for bool {
        type Err = ParseBoolError;
    }
    impl FromStr for char {
        type Err = crate::char::ParseCharError;
    }
    impl FromStr for crate::string::String {
        type Err = crate::convert::Infallible;
    }
}
pub mod string {
    pub struct String;
    impl String {
        pub fn from_utf16_lossy(v: &[u16]) -> String {}
        pub fn extend_from_within<R>(&mut self, src: R) {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
        pub fn new() -> String {}
        pub fn with_capacity(capacity: usize) -> String {}
        pub fn from_utf8(vec: crate::vec::Vec<u8>) -> crate::result::Result<String, FromUtf8Error> {}
        pub fn from_utf8_lossy(v: &[u8]) -> crate::borrow::Cow<str> {}
        pub fn from_utf16(v: &[u16]) -> crate::result::Result<String, FromUtf16Error> {}
        pub fn push_str(&mut self, string: &str) {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        #[flows(0 -> self)]
        pub fn push(&mut self, ch: char) {}
        pub fn pop(&mut self) -> crate::option::Option<char> {}
        pub fn as_str(&self) -> &str {}
        pub fn as_mut_str(&mut self) -> &mut str {}
        pub fn into_bytes(self) -> crate::vec::Vec<u8> {}
        pub fn into_boxed_str(self) -> crate::boxed::Box<str> {}
        pub fn clear(&mut self) {}
        pub fn truncate(&mut self, new_len: usize) {}
        pub fn remove(&mut self, idx: usize) -> char {}
        #[flows(1 -> self)]
        pub fn insert(&mut self, idx: usize, ch: char) {}
        #[flows(1 -> self)]
        pub fn insert_str(&mut self, idx: usize, string: &str) {}
        #[flows(none)]
        pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F) {}
        #[flows(self -> return)]
        pub fn split_off(&mut self, at: usize) -> String {}
        #[flows(self -> return)]
        pub fn drain<R>(&mut self, range: R) -> crate::iter::Iter<char> {}
        #[flows(1 -> self)]
        pub fn replace_range<R>(&mut self, range: R, replace_with: &str) {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn leak(self) -> &mut str {}
    }
    pub trait ToString {
        fn to_string(&self) -> String;
    }
    impl<T: crate::fmt::Display> ToString for T {}
    impl crate::ops::Deref for String {
        type Target = str;
        fn deref(&self) -> &str {}
    }
    impl Clone for String {}
    impl Default for String {}
    impl crate::fmt::Debug for String {}
    impl crate::fmt::Display for String {}
    impl crate::fmt::Write for String {}
    impl PartialEq for String {}
    impl PartialEq<str> for String {}
    impl PartialEq<&str> for String {}
    impl Eq for String {}
    impl Ord for String {}
    impl PartialOrd for String {}
    impl crate::hash::Hash for String {}
    impl AsRef<str> for String {}
    impl AsRef<[u8]> for String {}
    impl AsRef<crate::path::Path> for String {}
    impl AsRef<crate::ffi::OsStr> for String {}
    impl AsRef<str> for str {}
    impl AsRef<[u8]> for str {}
    impl AsRef<crate::path::Path> for str {}
    impl AsRef<crate::ffi::OsStr> for str {}
    impl crate::borrow::Borrow<str> for String {}
    impl From<&str> for String {}
    impl From<&mut str> for String {}
    impl From<char> for String {}
    impl From<&String> for String {}
    impl From<crate::boxed::Box<str>> for String {}
    impl From<crate::borrow::Cow<str>> for String {}
    impl From<String> for crate::boxed::Box<str> {}
    impl From<&str> for crate::boxed::Box<str> {}
    impl From<String> for crate::rc::Rc<str> {}
    impl From<&str> for crate::rc::Rc<str> {}
    impl From<String> for crate::sync::Arc<str> {}
    impl From<&str> for crate::sync::Arc<str> {}
    impl From<String> for crate::vec::Vec<u8> {}
    impl From<&str> for crate::vec::Vec<u8> {}
    impl FromIterator<char> for String {}
    impl FromIterator<&char> for String {}
    impl FromIterator<&str> for String {}
    impl FromIterator<String> for String {}
    impl FromIterator<crate::borrow::Cow<str>> for String {}
    impl FromIterator<crate::boxed::Box<str>> for String {}
    impl Extend<char> for String {}
    impl Extend<&str> for String {}
    impl Extend<String> for String {}
    impl Extend<&char> for String {}
    impl Extend<crate::borrow::Cow<str>> for String {}
    impl Extend<crate::boxed::Box<str>> for String {}
    impl crate::ops::Add<&str> for String {
        type Output = String;
        fn add(self, other: &str) -> String {}
    }
    impl crate::ops::AddAssign<&str> for String {
        fn add_assign(&mut self, other: &str) {}
    }
    impl crate::ops::Index<crate::ops::Range<usize>> for String {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::Range<usize>> for str {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeFrom<usize>> for str {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeTo<usize>> for str {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeInclusive<usize>> for str {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeToInclusive<usize>> for str {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeFull> for str {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeFrom<usize>> for String {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeTo<usize>> for String {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeInclusive<usize>> for String {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeToInclusive<usize>> for String {
        type Output = str;
    }
    impl crate::ops::Index<crate::ops::RangeFull> for String {
        type Output = str;
    }
    pub struct FromUtf8Error;
    impl FromUtf8Error {
        pub fn into_bytes(self) -> crate::vec::Vec<u8> {}
        pub fn as_bytes(&self) -> &[u8] {}
    }
    #[scalar]
    pub struct FromUtf16Error;
    pub type ParseError = crate::convert::Infallible;
}
impl char {
    pub fn is_ascii_uppercase(&self) -> bool {}
    pub fn is_ascii_lowercase(&self) -> bool {}
    pub fn is_ascii_whitespace(&self) -> bool {}
    pub fn is_ascii_graphic(&self) -> bool {}
    pub fn is_ascii_control(&self) -> bool {}
    pub fn eq_ignore_ascii_case(&self, other: &char) -> bool {}
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn make_ascii_lowercase(&mut self) {}
    pub fn len_utf16(self) -> usize {}
    #[flows(self -> return, self -> 0)]
    pub fn encode_utf8(self, dst: &mut [u8]) -> &mut str {}
    pub fn from_u32(i: u32) -> crate::option::Option<char> {}
    pub fn from_digit(num: u32, radix: u32) -> crate::option::Option<char> {}
    pub fn is_alphabetic(self) -> bool {}
    pub fn is_numeric(self) -> bool {}
    pub fn is_alphanumeric(self) -> bool {}
    pub fn is_whitespace(self) -> bool {}
    pub fn is_uppercase(self) -> bool {}
    pub fn is_lowercase(self) -> bool {}
    pub fn is_digit(self, radix: u32) -> bool {}
    pub fn is_ascii_digit(&self) -> bool {}
    pub fn is_ascii_alphabetic(&self) -> bool {}
    pub fn is_ascii_alphanumeric(&self) -> bool {}
    pub fn is_ascii_punctuation(&self) -> bool {}
    pub fn is_ascii_hexdigit(&self) -> bool {}
    pub fn is_ascii(&self) -> bool {}
    pub fn is_control(self) -> bool {}
    pub fn to_digit(self, radix: u32) -> crate::option::Option<u32> {}
    pub fn to_ascii_uppercase(&self) -> char {}
    pub fn to_ascii_lowercase(&self) -> char {}
    pub fn to_uppercase(self) -> crate::iter::Iter<char> {}
    pub fn to_lowercase(self) -> crate::iter::Iter<char> {}
    pub fn len_utf8(self) -> usize {}
}
pub mod char {
    #[scalar]
    pub struct ParseCharError;
    pub fn from_digit(num: u32, radix: u32) -> crate::option::Option<char> {}
    pub fn from_u32(i: u32) -> crate::option::Option<char> {}
}
pub mod num {
    #[scalar]
    pub struct ParseIntError;
    #[scalar]
    pub struct ParseFloatError;
    #[scalar]
    pub struct TryFromIntError;
    impl crate::fmt::Display for ParseIntError {}
    impl crate::fmt::Debug for ParseIntError {}
    impl crate::error::Error for ParseIntError {}
    impl crate::fmt::Display for ParseFloatError {}
    impl crate::fmt::Debug for ParseFloatError {}
    impl crate::error::Error for ParseFloatError {}
    #[transparent]
    pub struct Wrapping<T>(pub T);
    #[transparent]
    pub struct NonZero<T>(T);
    impl<T> NonZero<T> {
        pub fn new(n: T) -> crate::option::Option<NonZero<T>> {}
        pub fn get(self) -> T {}
    }
}
pub mod fmt {
    pub trait Display {
        fn fmt(&self, f: &mut Formatter) -> Result;
    }
    pub trait Debug {
        fn fmt(&self, f: &mut Formatter) -> Result;
    }
    pub trait LowerHex {
        fn fmt(&self, f: &mut Formatter) -> Result;
    }
    pub trait UpperHex {
        fn fmt(&self, f: &mut Formatter) -> Result;
    }
    pub trait Octal {
        fn fmt(&self, f: &mut Formatter) -> Result;
    }
    pub trait Binary {
        fn fmt(&self, f: &mut Formatter) -> Result;
    }
    pub trait LowerExp {
        fn fmt(&self, f: &mut Formatter) -> Result;
    }
    pub trait UpperExp {
        fn fmt(&self, f: &mut Formatter) -> Result;
    }
    pub trait Pointer {
        fn fmt(&self, f: &mut Formatter) -> Result;
    }
    pub trait Write {
        fn write_str(&mut self, s: &str) -> Result;
        #[flows(0 -> self)]
        fn write_char(&mut self, c: char) -> Result;
        fn write_fmt(&mut self, args: Arguments) -> Result;
    }
    pub type Result = crate::result::Result<(), Error>;
    #[scalar]
    pub struct Error;
    pub struct Arguments;
    impl Arguments {
        pub fn as_str(&self) -> crate::option::Option<&str> {}
    }
    impl Display for Arguments {}
    impl Debug for Arguments {}
    pub struct Formatter;
    impl Formatter {
        pub fn write_str(&mut self, data: &str) -> Result {}
        pub fn write_fmt(&mut self, fmt: Arguments) -> Result {}
        pub fn pad(&mut self, s: &str) -> Result {}
        #[flows(1 -> self, 2 -> self)]
        pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result {}
        pub fn alternate(&self) -> bool {}
        pub fn fill(&self) -> char {}
        pub fn sign_plus(&self) -> bool {}
        pub fn sign_minus(&self) -> bool {}
        pub fn sign_aware_zero_pad(&self) -> bool {}
        pub fn width(&self) -> crate::option::Option<usize> {}
        pub fn precision(&self) -> crate::option::Option<usize> {}
        #[flows(self => return)]
        pub fn debug_struct(&mut self, name: &str) -> DebugStruct {}
        #[flows(self => return)]
        pub fn debug_tuple(&mut self, name: &str) -> DebugTuple {}
        #[flows(self => return)]
        pub fn debug_list(&mut self) -> DebugList {}
        #[flows(self => return)]
        pub fn debug_set(&mut self) -> DebugSet {}
        #[flows(self => return)]
        pub fn debug_map(&mut self) -> DebugMap {}
    }
    impl Write for Formatter {}
    #[guard]
    pub struct DebugStruct;
    impl DebugStruct {
        #[flows(1 -> self, self => return)]
        pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut DebugStruct {}
        #[flows(none)]
        pub fn finish(&mut self) -> Result {}
        #[flows(none)]
        pub fn finish_non_exhaustive(&mut self) -> Result {}
    }
    #[guard]
    pub struct DebugTuple;
    impl DebugTuple {
        #[flows(0 -> self, self => return)]
        pub fn field(&mut self, value: &dyn Debug) -> &mut DebugTuple {}
        #[flows(none)]
        pub fn finish(&mut self) -> Result {}
        #[flows(none)]
        pub fn finish_non_exhaustive(&mut self) -> Result {}
    }
    #[guard]
    pub struct DebugList;
    impl DebugList {
        #[flows(0 -> self, self => return)]
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut DebugList {}
        #[flows(0 -> self, self => return)]
        pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugList {}
        #[flows(none)]
        pub fn finish_non_exhaustive(&mut self) -> Result {}
        #[flows(none)]
        pub fn finish(&mut self) -> Result {}
    }
    #[guard]
    pub struct DebugSet;
    impl DebugSet {
        #[flows(0 -> self, self => return)]
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut DebugSet {}
        #[flows(0 -> self, self => return)]
        pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugSet {}
        #[flows(none)]
        pub fn finish_non_exhaustive(&mut self) -> Result {}
        #[flows(none)]
        pub fn finish(&mut self) -> Result {}
    }
    #[guard]
    pub struct DebugMap;
    impl DebugMap {
        #[flows(0 -> self, 1 -> self, self => return)]
        pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut DebugMap {}
        #[flows(0 -> self, self => return)]
        pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut DebugMap {}
        #[flows(0 -> self, self => return)]
        pub fn key(&mut self, key: &dyn Debug) -> &mut DebugMap {}
        #[flows(0 -> self, self => return)]
        pub fn value(&mut self, value: &dyn Debug) -> &mut DebugMap {}
        #[flows(none)]
        pub fn finish_non_exhaustive(&mut self) -> Result {}
        #[flows(none)]
        pub fn finish(&mut self) -> Result {}
    }
    impl<T: Debug> Debug for &T {}
    impl<T: Display> Display for &T {}
    impl Display for str {}
    impl Debug for str {}
    impl Display for char {}
    impl Display for bool {}
    impl<T: Debug> Debug for [T] {}
    pub fn format(args: Arguments) -> crate::string::String {}
}
pub mod error {
    pub trait Error: crate::fmt::Debug + crate::fmt::Display {
        fn source(&self) -> crate::option::Option<&dyn Error>;
        fn description(&self) -> &str;
        fn cause(&self) -> crate::option::Option<&dyn Error>;
    }
    impl dyn Error {
        pub fn is<T: Error>(&self) -> bool {}
        #[flows(self -> return)]
        pub fn downcast_ref<T: Error>(&self) -> crate::option::Option<&T> {}
        #[flows(self => return)]
        pub fn downcast_mut<T: Error>(&mut self) -> crate::option::Option<&mut T> {}
    }
    impl Box<dyn Error> {
        #[flows(self -> return)]
        pub fn downcast<T: Error>(self) -> crate::result::Result<Box<T>, Box<dyn Error>> {}
    }
}
