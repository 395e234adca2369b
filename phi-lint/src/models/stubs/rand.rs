// rand: random values say nothing of what went in; what is chosen or shuffled stays what it was.
#[flows(none)]
pub fn random<T>() -> T {}
#[flows(none)]
pub fn random_bool(p: f64) -> bool {}
#[flows(none)]
pub fn random_range<T, R>(range: R) -> T {}
pub fn rng() -> rngs::ThreadRng {}
#[version("0.8")]
pub fn thread_rng() -> rngs::ThreadRng {}
pub mod rngs {
    #[scalar]
    pub struct ThreadRng;
    #[scalar]
    pub struct StdRng;
    #[scalar]
    pub struct SmallRng;
}
pub trait RngExt {
    #[flows(none)]
    fn random<T>(&mut self) -> T;
    #[flows(none)]
    fn random_range<T, R>(&mut self, range: R) -> T;
    fn random_bool(&mut self, p: f64) -> bool;
    fn random_ratio(&mut self, numerator: u32, denominator: u32) -> bool;
    #[flows(none)]
    fn sample<T, D>(&mut self, distr: D) -> T;
    #[flows(none)]
    fn fill<T>(&mut self, dest: &mut T);
}
impl<R> RngExt for R {}
#[version("0.8")]
pub trait Rng {
    #[flows(none)]
    fn r#gen<T>(&mut self) -> T;
    #[flows(none)]
    fn gen_range<T, R>(&mut self, range: R) -> T;
    fn gen_bool(&mut self, p: f64) -> bool;
    fn gen_ratio(&mut self, numerator: u32, denominator: u32) -> bool;
    #[flows(none)]
    fn sample<T, D>(&mut self, distr: D) -> T;
    #[flows(none)]
    fn fill<T>(&mut self, dest: &mut T);
}
impl<R> Rng for R {}
pub mod seq {
    pub trait SliceRandom {
        #[flows(none)]
        fn shuffle<R>(&mut self, rng: &mut R);
    }
    impl<T> SliceRandom for [T] {}
    pub trait IndexedRandom {
        type Output;
        #[flows(self -> return)]
        fn choose<R>(&self, rng: &mut R) -> Option<&Self::Output>;
    }
    impl<T> IndexedRandom for [T] {
        type Output = T;
    }
    pub trait IteratorRandom: Iterator {
        fn choose<R>(self, rng: &mut R) -> Option<Self::Item>;
    }
    impl<I: Iterator> IteratorRandom for I {}
}
