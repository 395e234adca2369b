//! `async`: functions, blocks, closures, `await`.

use super::check;

#[test]
fn awaiting_gives_the_output() {
    check(
        r#"
        use std::future::Future;
        use std::pin::Pin;
        struct P { name: String }
        struct E;
        impl From<std::io::Error> for E { fn from(e: std::io::Error) -> E { E } }
        async fn load(id: u8) -> Result<P, E> { loop {} }
        async fn io() -> Result<u8, std::io::Error> { Ok(1) }
        async fn nothing() {}
        fn boxed() -> Pin<Box<dyn Future<Output = P> + Send>> { Box::pin(async { loop {} }) }
        fn hidden() -> impl Future<Output = Vec<P>> { async { Vec::new() } }
        trait Repo { async fn get(&self) -> Option<P>; fn later(&self) -> impl Future<Output = u8>; }
        struct R;
        impl Repo for R { async fn get(&self) -> Option<P> { None } fn later(&self) -> impl Future<Output = u8> { async { 1 } } }
        struct Mine;
        impl Future for Mine { type Output = char; fn poll(self: Pin<&mut Self>, cx: &mut std::task::Context<'_>) -> std::task::Poll<char> { loop {} } }
        async fn run<F, Fut>(f: F) -> P where F: Fn(u8) -> Fut, Fut: Future<Output = P> { reveal(f(1).await); f(2).await } //: P
        async fn f(r: R) -> Result<(), E> {
            reveal(load(1).await); //: Result<P, E>
            reveal(load(1).await?.name); //: String
            reveal(nothing().await); //: ()
            callee(io().await?); //: app::E::from
            reveal(boxed().await); //: P
            reveal(hidden().await); //: Vec<P>
            reveal(r.get().await); //: Option<P>
            callee(r.get()); //: app::R::get
            reveal(r.later().await); //: u8
            reveal(Mine.await); //: char
            let block = async { load(1).await?; Ok::<u8, E>(1) };
            reveal(block.await); //: Result<u8, E>
            let c = |n: u8| async move { n + 1 };
            reveal(c(1).await); //: u8
            let ac = async |n: u8| P { name: String::new() };
            reveal(ac(1).await); //: P
            reveal(run(|n| async move { reveal(n); P { name: String::new() } }).await.name); //: String; u8
            reveal(load(1)); //: Async<Result<P, E>>
            Ok(())
        }
        "#,
    );
}
