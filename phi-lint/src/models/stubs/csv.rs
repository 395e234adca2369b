// csv: rows of text. A writer to a file puts them outside the PHI store; one to memory holds them.
#[transparent]
pub struct Writer<W>(W);
impl Writer<std::fs::File> {
    #[flows(none)]
    pub fn from_path<P>(path: P) -> Result<Writer<std::fs::File>> {}
}
impl<W> Writer<W> {
    pub fn from_writer(wtr: W) -> Writer<W> {}
    #[sink(stream(self))]
    #[flows(0 -> self)]
    pub fn write_record<I, T>(&mut self, record: I) -> Result<()> {}
    #[sink(stream(self))]
    #[flows(0 -> self)]
    pub fn serialize<S: serde::Serialize>(&mut self, record: S) -> Result<()> {}
    #[sink(stream(self))]
    #[flows(0 -> self)]
    pub fn write_field<T>(&mut self, field: T) -> Result<()> {}
    #[sink(stream(self))]
    #[flows(0 -> self)]
    pub fn write_byte_record(&mut self, record: &ByteRecord) -> Result<()> {}
    pub fn flush(&mut self) -> std::io::Result<()> {}
    pub fn get_ref(&self) -> &W {}
    pub fn into_inner(self) -> std::result::Result<W, IntoInnerError<Writer<W>>> {}
}
#[opaque]
pub struct WriterBuilder;
impl WriterBuilder {
    pub fn new() -> WriterBuilder {}
    #[flows(none)]
    pub fn from_path<P>(&self, path: P) -> Result<Writer<std::fs::File>> {}
    pub fn from_writer<W>(&self, wtr: W) -> Writer<W> {}
    #[flows(self => return)]
    pub fn delimiter(&mut self, delimiter: u8) -> &mut WriterBuilder {}
    #[flows(self => return)]
    pub fn has_headers(&mut self, yes: bool) -> &mut WriterBuilder {}
    #[flows(self => return)]
    pub fn flexible(&mut self, yes: bool) -> &mut WriterBuilder {}
    #[flows(self => return)]
    pub fn quote_style(&mut self, style: QuoteStyle) -> &mut WriterBuilder {}
    #[flows(self => return)]
    pub fn quote(&mut self, quote: u8) -> &mut WriterBuilder {}
    #[flows(self => return)]
    pub fn double_quote(&mut self, yes: bool) -> &mut WriterBuilder {}
}
#[scalar]
pub enum QuoteStyle {
    Always,
    Necessary,
    NonNumeric,
    Never,
}
#[scalar]
pub enum Trim {
    None,
    Headers,
    Fields,
    All,
}
#[opaque]
pub struct IntoInnerError<W>(W);
pub type Result<T> = std::result::Result<T, Error>;
/// May quote a field that could not be read.
pub struct Error;
impl Error {
    pub fn is_io_error(&self) -> bool {}
}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
pub struct Reader<R>(R);
impl Reader<std::fs::File> {
    #[flows(none)]
    pub fn from_path<P>(path: P) -> Result<Reader<std::fs::File>> {}
}
impl<R> Reader<R> {
    pub fn from_reader(rdr: R) -> Reader<R> {}
    #[flows(self -> return)]
    pub fn records(&mut self) -> StringRecordsIter<R> {}
    #[flows(self -> return)]
    pub fn into_records(self) -> StringRecordsIntoIter<R> {}
    #[flows(self -> return)]
    pub fn deserialize<D>(&mut self) -> DeserializeRecordsIter<R, D> {}
    #[flows(self -> return)]
    pub fn into_deserialize<D>(self) -> DeserializeRecordsIntoIter<R, D> {}
    #[flows(self -> return)]
    pub fn headers(&mut self) -> Result<&StringRecord> {}
    #[flows(self -> 0)]
    pub fn read_record(&mut self, record: &mut StringRecord) -> Result<bool> {}
    pub fn is_done(&self) -> bool {}
}
#[opaque]
pub struct ReaderBuilder;
impl ReaderBuilder {
    pub fn new() -> ReaderBuilder {}
    #[flows(none)]
    pub fn from_path<P>(&self, path: P) -> Result<Reader<std::fs::File>> {}
    pub fn from_reader<R>(&self, rdr: R) -> Reader<R> {}
    #[flows(self => return)]
    pub fn delimiter(&mut self, delimiter: u8) -> &mut ReaderBuilder {}
    #[flows(self => return)]
    pub fn has_headers(&mut self, yes: bool) -> &mut ReaderBuilder {}
    #[flows(self => return)]
    pub fn flexible(&mut self, yes: bool) -> &mut ReaderBuilder {}
    #[flows(self => return)]
    pub fn trim(&mut self, trim: Trim) -> &mut ReaderBuilder {}
    #[flows(self => return)]
    pub fn comment(&mut self, comment: Option<u8>) -> &mut ReaderBuilder {}
}
pub struct StringRecordsIter<R>;
impl<R> Iterator for StringRecordsIter<R> {
    type Item = Result<StringRecord>;
}
pub struct StringRecordsIntoIter<R>;
impl<R> Iterator for StringRecordsIntoIter<R> {
    type Item = Result<StringRecord>;
}
pub struct DeserializeRecordsIter<R, D>;
impl<R, D> Iterator for DeserializeRecordsIter<R, D> {
    type Item = Result<D>;
}
pub struct DeserializeRecordsIntoIter<R, D>;
impl<R, D> Iterator for DeserializeRecordsIntoIter<R, D> {
    type Item = Result<D>;
}
pub struct StringRecord;
impl StringRecord {
    pub fn new() -> StringRecord {}
    #[flows(self -> return)]
    pub fn get(&self, i: usize) -> Option<&str> {}
    #[flows(self -> return)]
    pub fn iter(&self) -> StringRecordIter {}
    #[flows(self -> return)]
    pub fn deserialize<D>(&self, headers: Option<&StringRecord>) -> Result<D> {}
    #[flows(0 -> self)]
    pub fn push_field(&mut self, field: &str) {}
    pub fn clear(&mut self) {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
}
impl Clone for StringRecord {}
impl Default for StringRecord {}
impl std::fmt::Debug for StringRecord {}
impl std::ops::Index<usize> for StringRecord {
    type Output = str;
}
impl<T> From<Vec<T>> for StringRecord {}
impl<T> FromIterator<T> for StringRecord {}
pub struct StringRecordIter;
impl Iterator for StringRecordIter {
    type Item = &str;
}
pub struct ByteRecord;
impl ByteRecord {
    pub fn new() -> ByteRecord {}
    #[flows(self -> return)]
    pub fn get(&self, i: usize) -> Option<&[u8]> {}
    #[flows(0 -> self)]
    pub fn push_field(&mut self, field: &[u8]) {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
}
