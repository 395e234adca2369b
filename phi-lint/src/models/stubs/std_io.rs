// std: input and output, files, paths, environment, processes, network addresses.
pub mod io {
    pub type Result<T> = crate::result::Result<T, Error>;
    pub struct Error;
    impl Error {
        #[sink(PHI003, arguments(1))]
        #[flows(1 -> return)]
        pub fn new<E>(kind: ErrorKind, error: E) -> Error {}
        #[sink(PHI003)]
        #[flows(0 -> return)]
        pub fn other<E>(error: E) -> Error {}
        pub fn kind(&self) -> ErrorKind {}
        pub fn last_os_error() -> Error {}
    }
    impl crate::fmt::Display for Error {}
    impl crate::fmt::Debug for Error {}
    impl crate::error::Error for Error {}
    #[scalar]
    pub enum ErrorKind {
        NotFound,
        PermissionDenied,
        AlreadyExists,
        InvalidInput,
        InvalidData,
        TimedOut,
        UnexpectedEof,
        Interrupted,
        Other,
    }
    pub trait Read {
        #[flows(self -> 0)]
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[flows(self -> 0)]
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()>;
        #[flows(self -> 0)]
        fn read_to_end(&mut self, buf: &mut crate::vec::Vec<u8>) -> Result<usize>;
        #[flows(self -> 0)]
        fn read_to_string(&mut self, buf: &mut crate::string::String) -> Result<usize>;
        #[flows(self -> return)]
        fn bytes(self) -> crate::iter::Iter<Result<u8>>;
        #[flows(self -> return)]
        fn take(self, limit: u64) -> Self;
    }
    pub trait Write {
        #[sink(stream(self))]
        #[flows(0 -> self)]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[sink(stream(self))]
        #[flows(0 -> self)]
        fn write_all(&mut self, buf: &[u8]) -> Result<()>;
        #[sink(stream(self))]
        #[flows(0 -> self)]
        fn write_fmt(&mut self, fmt: crate::fmt::Arguments) -> Result<()>;
        fn flush(&mut self) -> Result<()>;
    }
    pub trait BufRead: Read {
        #[flows(self -> 0)]
        fn read_line(&mut self, buf: &mut crate::string::String) -> Result<usize>;
        #[flows(self -> 0)]
        fn read_until(&mut self, byte: u8, buf: &mut crate::vec::Vec<u8>) -> Result<usize>;
        #[flows(self -> return)]
        fn lines(self) -> crate::iter::Iter<Result<crate::string::String>>;
        #[flows(self -> return)]
        fn split(self, byte: u8) -> crate::iter::Iter<Result<crate::vec::Vec<u8>>>;
        #[flows(self -> return)]
        fn fill_buf(&mut self) -> Result<&[u8]>;
        fn consume(&mut self, amount: usize);
    }
    pub trait Seek {}
    pub fn stdin() -> Stdin {}
    pub fn stdout() -> Stdout {}
    pub fn stderr() -> Stderr {}
    #[sink(stream(1), arguments(0))]
    #[flows(0 -> 1)]
    pub fn copy<R, W>(reader: &mut R, writer: &mut W) -> Result<u64> {}
    pub fn read_to_string<R: Read>(reader: R) -> Result<crate::string::String> {}
    #[opaque]
    pub struct Stdin;
    impl Stdin {
        pub fn lock(&self) -> StdinLock {}
        pub fn lines(self) -> crate::iter::Iter<Result<crate::string::String>> {}
        #[flows(none)]
        pub fn read_line(&self, buf: &mut crate::string::String) -> Result<usize> {}
    }
    #[opaque]
    pub struct StdinLock;
    impl BufRead for StdinLock {}
    impl Read for StdinLock {}
    impl Read for Stdin {}
    #[stream(PHI006)]
    #[opaque]
    pub struct Stdout;
    impl Stdout {
        pub fn lock(&self) -> StdoutLock {}
    }
    #[stream(PHI006)]
    #[opaque]
    pub struct StdoutLock;
    #[stream(PHI006)]
    #[opaque]
    pub struct Stderr;
    impl Stderr {
        pub fn lock(&self) -> StderrLock {}
    }
    #[stream(PHI006)]
    #[opaque]
    pub struct StderrLock;
    impl Write for Stdout {}
    impl Write for StdoutLock {}
    impl Write for Stderr {}
    impl Write for StderrLock {}
    pub struct BufReader<R>(R);
    impl<R> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R> {}
    }
    impl<R> Read for BufReader<R> {}
    impl<R> BufRead for BufReader<R> {}
    #[transparent]
    pub struct BufWriter<W>(W);
    impl<W> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W> {}
        #[flows(1 -> return)]
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {}
        pub fn into_inner(self) -> crate::result::Result<W, IntoInnerError<BufWriter<W>>> {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
    }
    impl<W> Write for BufWriter<W> {}
    #[transparent]
    pub struct LineWriter<W>(W);
    impl<W> LineWriter<W> {
        pub fn new(inner: W) -> LineWriter<W> {}
        pub fn get_ref(&self) -> &W {}
    }
    impl<W> Write for LineWriter<W> {}
    #[opaque]
    pub struct IntoInnerError<W>(W);
    #[transparent]
    pub struct Cursor<T>(T);
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Cursor<T> {}
        pub fn into_inner(self) -> T {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn position(&self) -> u64 {}
        pub fn set_position(&mut self, pos: u64) {}
    }
    impl<T> Write for Cursor<T> {}
    impl<T> Read for Cursor<T> {}
    impl<T> BufRead for Cursor<T> {}
    impl Read for &[u8] {}
    impl BufRead for &[u8] {}
    pub struct Sink;
    pub fn sink() -> Sink {}
    pub fn empty() -> Empty {}
    #[scalar]
    pub struct Empty;
    impl Read for Empty {}
}
pub mod fs {
    #[sink(PHI011, arguments(1))]
    pub fn write<P, C>(path: P, contents: C) -> crate::io::Result<()> {}
    #[flows(none)]
    pub fn read_to_string<P>(path: P) -> crate::io::Result<crate::string::String> {}
    #[flows(none)]
    pub fn read<P>(path: P) -> crate::io::Result<crate::vec::Vec<u8>> {}
    pub fn create_dir<P>(path: P) -> crate::io::Result<()> {}
    pub fn create_dir_all<P>(path: P) -> crate::io::Result<()> {}
    pub fn remove_file<P>(path: P) -> crate::io::Result<()> {}
    pub fn remove_dir_all<P>(path: P) -> crate::io::Result<()> {}
    pub fn rename<P, Q>(from: P, to: Q) -> crate::io::Result<()> {}
    #[flows(none)]
    pub fn copy<P, Q>(from: P, to: Q) -> crate::io::Result<u64> {}
    pub fn exists<P>(path: P) -> crate::io::Result<bool> {}
    #[stream(PHI011)]
    #[opaque]
    pub struct File;
    impl File {
        #[flows(none)]
        pub fn create<P>(path: P) -> crate::io::Result<File> {}
        #[flows(none)]
        pub fn create_new<P>(path: P) -> crate::io::Result<File> {}
        #[flows(none)]
        pub fn open<P>(path: P) -> crate::io::Result<File> {}
        pub fn options() -> OpenOptions {}
        pub fn sync_all(&self) -> crate::io::Result<()> {}
    }
    impl crate::io::Write for File {}
    impl crate::io::Write for &File {}
    impl crate::io::Read for File {}
    pub struct OpenOptions;
    impl OpenOptions {
        pub fn new() -> OpenOptions {}
        pub fn append(&mut self, append: bool) -> &mut OpenOptions {}
        pub fn write(&mut self, write: bool) -> &mut OpenOptions {}
        pub fn read(&mut self, read: bool) -> &mut OpenOptions {}
        pub fn create(&mut self, create: bool) -> &mut OpenOptions {}
        pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions {}
        #[flows(none)]
        pub fn open<P>(&self, path: P) -> crate::io::Result<File> {}
    }
}
pub mod path {
    pub struct Path;
    impl Path {
        pub fn new<S: AsRef<crate::ffi::OsStr>>(s: &S) -> &Path {}
        pub fn to_str(&self) -> crate::option::Option<&str> {}
        pub fn to_string_lossy(&self) -> crate::borrow::Cow<str> {}
        pub fn to_path_buf(&self) -> PathBuf {}
        pub fn display(&self) -> Display {}
        pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {}
        pub fn parent(&self) -> crate::option::Option<&Path> {}
        pub fn file_name(&self) -> crate::option::Option<&crate::ffi::OsStr> {}
        pub fn file_stem(&self) -> crate::option::Option<&crate::ffi::OsStr> {}
        pub fn extension(&self) -> crate::option::Option<&crate::ffi::OsStr> {}
        pub fn with_extension<S: AsRef<crate::ffi::OsStr>>(&self, extension: S) -> PathBuf {}
        pub fn exists(&self) -> bool {}
        pub fn is_file(&self) -> bool {}
        pub fn is_dir(&self) -> bool {}
    }
    pub struct PathBuf;
    impl PathBuf {
        pub fn new() -> PathBuf {}
        pub fn push<P: AsRef<Path>>(&mut self, path: P) {}
        pub fn as_path(&self) -> &Path {}
    }
    impl crate::ops::Deref for PathBuf {
        type Target = Path;
        fn deref(&self) -> &Path {}
    }
    impl From<&str> for PathBuf {}
    impl From<crate::string::String> for PathBuf {}
    impl Clone for PathBuf {}
    impl crate::fmt::Debug for PathBuf {}
    impl AsRef<Path> for PathBuf {}
    impl AsRef<Path> for Path {}
    pub struct Display;
    impl crate::fmt::Display for Display {}
}
pub mod ffi {
    pub struct OsStr;
    impl OsStr {
        pub fn to_str(&self) -> crate::option::Option<&str> {}
        pub fn to_string_lossy(&self) -> crate::borrow::Cow<str> {}
        pub fn to_os_string(&self) -> OsString {}
    }
    pub struct OsString;
    impl OsString {
        pub fn into_string(self) -> crate::result::Result<crate::string::String, OsString> {}
    }
    impl crate::ops::Deref for OsString {
        type Target = OsStr;
        fn deref(&self) -> &OsStr {}
    }
}
pub mod env {
    #[flows(none)]
    pub fn var<K>(key: K) -> crate::result::Result<crate::string::String, VarError> {}
    #[flows(none)]
    pub fn var_os<K>(key: K) -> crate::option::Option<crate::ffi::OsString> {}
    pub fn args() -> crate::iter::Iter<crate::string::String> {}
    pub fn vars() -> crate::iter::Iter<(crate::string::String, crate::string::String)> {}
    pub fn current_dir() -> crate::io::Result<crate::path::PathBuf> {}
    pub fn temp_dir() -> crate::path::PathBuf {}
    #[scalar]
    pub enum VarError {
        NotPresent,
        NotUnicode(crate::ffi::OsString),
    }
    impl crate::fmt::Display for VarError {}
    impl crate::fmt::Debug for VarError {}
    impl crate::error::Error for VarError {}
}
pub mod process {
    #[diverges]
    pub fn exit(code: i32) -> ! {}
    #[diverges]
    pub fn abort() -> ! {}
    pub fn id() -> u32 {}
    #[scalar]
    pub struct ExitCode;
    impl ExitCode {
        pub const SUCCESS: ExitCode = ExitCode;
        pub const FAILURE: ExitCode = ExitCode;
    }
}
pub mod net {
    #[remote]
    #[opaque]
    pub struct TcpStream;
    impl TcpStream {
        #[flows(none)]
        pub fn connect<A>(addr: A) -> crate::io::Result<TcpStream> {}
        pub fn peer_addr(&self) -> crate::io::Result<SocketAddr> {}
        pub fn local_addr(&self) -> crate::io::Result<SocketAddr> {}
        pub fn try_clone(&self) -> crate::io::Result<TcpStream> {}
        pub fn set_nodelay(&self, nodelay: bool) -> crate::io::Result<()> {}
    }
    impl crate::io::Read for TcpStream {}
    impl crate::io::Write for TcpStream {}
    impl crate::io::Read for &TcpStream {}
    impl crate::io::Write for &TcpStream {}
    #[opaque]
    pub struct TcpListener;
    impl TcpListener {
        #[flows(none)]
        pub fn bind<A>(addr: A) -> crate::io::Result<TcpListener> {}
        pub fn accept(&self) -> crate::io::Result<(TcpStream, SocketAddr)> {}
        pub fn incoming(&self) -> crate::iter::Iter<crate::io::Result<TcpStream>> {}
    }
    #[remote]
    #[opaque]
    pub struct UdpSocket;
    impl UdpSocket {
        #[flows(none)]
        pub fn bind<A>(addr: A) -> crate::io::Result<UdpSocket> {}
        #[flows(none)]
        pub fn send(&self, buf: &[u8]) -> crate::io::Result<usize> {}
        #[flows(none)]
        pub fn send_to<A>(&self, buf: &[u8], addr: A) -> crate::io::Result<usize> {}
        #[flows(self -> 0)]
        pub fn recv(&self, buf: &mut [u8]) -> crate::io::Result<usize> {}
        #[flows(self -> 0)]
        pub fn recv_from(&self, buf: &mut [u8]) -> crate::io::Result<(usize, SocketAddr)> {}
    }
    pub enum IpAddr {
        V4(Ipv4Addr),
        V6(Ipv6Addr),
    }
    pub struct Ipv4Addr;
    impl Ipv4Addr {
        pub const LOCALHOST: Ipv4Addr = Ipv4Addr;
        pub const UNSPECIFIED: Ipv4Addr = Ipv4Addr;
        pub fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr {}
    }
    pub struct Ipv6Addr;
    pub struct SocketAddr;
    impl SocketAddr {
        pub fn ip(&self) -> IpAddr {}
        #[sanitizer]
        pub fn port(&self) -> u16 {}
    }
    impl crate::fmt::Display for IpAddr {}
    impl crate::fmt::Display for SocketAddr {}
}
pub mod panic {
    pub fn catch_unwind<F: FnOnce() -> R, R>(f: F) -> crate::thread::Result<R> {}
    pub fn set_hook<F>(hook: F) {}
    #[transparent]
    pub struct AssertUnwindSafe<T>(pub T);
}
