// std: inherent functions of numbers (generated once per type by hand-kept list).
impl u8 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<u8, crate::num::ParseIntError> {}
    pub fn pow(self, exp: u32) -> u8 {}
    pub fn checked_add(self, rhs: u8) -> crate::option::Option<u8> {}
    pub fn checked_sub(self, rhs: u8) -> crate::option::Option<u8> {}
    pub fn checked_mul(self, rhs: u8) -> crate::option::Option<u8> {}
    pub fn checked_div(self, rhs: u8) -> crate::option::Option<u8> {}
    pub fn wrapping_add(self, rhs: u8) -> u8 {}
    pub fn wrapping_sub(self, rhs: u8) -> u8 {}
    pub fn wrapping_mul(self, rhs: u8) -> u8 {}
    pub fn saturating_add(self, rhs: u8) -> u8 {}
    pub fn saturating_sub(self, rhs: u8) -> u8 {}
    pub fn saturating_mul(self, rhs: u8) -> u8 {}
    pub fn rem_euclid(self, rhs: u8) -> u8 {}
    pub fn div_euclid(self, rhs: u8) -> u8 {}
    pub fn abs_diff(self, other: u8) -> u8 {}
    pub fn rotate_left(self, n: u32) -> u8 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn is_power_of_two(self) -> bool {}
    pub fn to_be_bytes(self) -> [u8; 1] {}
    pub fn to_le_bytes(self) -> [u8; 1] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> u8 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> u8 {}
}
impl crate::str::FromStr for u8 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for u8 {}
impl crate::fmt::Debug for u8 {}
impl Clone for u8 {}
impl Copy for u8 {}
impl Default for u8 {}
impl u16 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<u16, crate::num::ParseIntError> {}
    pub fn pow(self, exp: u32) -> u16 {}
    pub fn checked_add(self, rhs: u16) -> crate::option::Option<u16> {}
    pub fn checked_sub(self, rhs: u16) -> crate::option::Option<u16> {}
    pub fn checked_mul(self, rhs: u16) -> crate::option::Option<u16> {}
    pub fn checked_div(self, rhs: u16) -> crate::option::Option<u16> {}
    pub fn wrapping_add(self, rhs: u16) -> u16 {}
    pub fn wrapping_sub(self, rhs: u16) -> u16 {}
    pub fn wrapping_mul(self, rhs: u16) -> u16 {}
    pub fn saturating_add(self, rhs: u16) -> u16 {}
    pub fn saturating_sub(self, rhs: u16) -> u16 {}
    pub fn saturating_mul(self, rhs: u16) -> u16 {}
    pub fn rem_euclid(self, rhs: u16) -> u16 {}
    pub fn div_euclid(self, rhs: u16) -> u16 {}
    pub fn abs_diff(self, other: u16) -> u16 {}
    pub fn rotate_left(self, n: u32) -> u16 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn is_power_of_two(self) -> bool {}
    pub fn to_be_bytes(self) -> [u8; 2] {}
    pub fn to_le_bytes(self) -> [u8; 2] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> u16 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> u16 {}
}
impl crate::str::FromStr for u16 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for u16 {}
impl crate::fmt::Debug for u16 {}
impl Clone for u16 {}
impl Copy for u16 {}
impl Default for u16 {}
impl u32 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<u32, crate::num::ParseIntError> {}
    pub fn pow(self, exp: u32) -> u32 {}
    pub fn checked_add(self, rhs: u32) -> crate::option::Option<u32> {}
    pub fn checked_sub(self, rhs: u32) -> crate::option::Option<u32> {}
    pub fn checked_mul(self, rhs: u32) -> crate::option::Option<u32> {}
    pub fn checked_div(self, rhs: u32) -> crate::option::Option<u32> {}
    pub fn wrapping_add(self, rhs: u32) -> u32 {}
    pub fn wrapping_sub(self, rhs: u32) -> u32 {}
    pub fn wrapping_mul(self, rhs: u32) -> u32 {}
    pub fn saturating_add(self, rhs: u32) -> u32 {}
    pub fn saturating_sub(self, rhs: u32) -> u32 {}
    pub fn saturating_mul(self, rhs: u32) -> u32 {}
    pub fn rem_euclid(self, rhs: u32) -> u32 {}
    pub fn div_euclid(self, rhs: u32) -> u32 {}
    pub fn abs_diff(self, other: u32) -> u32 {}
    pub fn rotate_left(self, n: u32) -> u32 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn is_power_of_two(self) -> bool {}
    pub fn to_be_bytes(self) -> [u8; 4] {}
    pub fn to_le_bytes(self) -> [u8; 4] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> u32 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> u32 {}
}
impl crate::str::FromStr for u32 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for u32 {}
impl crate::fmt::Debug for u32 {}
impl Clone for u32 {}
impl Copy for u32 {}
impl Default for u32 {}
impl u64 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<u64, crate::num::ParseIntError> {}
    pub fn pow(self, exp: u32) -> u64 {}
    pub fn checked_add(self, rhs: u64) -> crate::option::Option<u64> {}
    pub fn checked_sub(self, rhs: u64) -> crate::option::Option<u64> {}
    pub fn checked_mul(self, rhs: u64) -> crate::option::Option<u64> {}
    pub fn checked_div(self, rhs: u64) -> crate::option::Option<u64> {}
    pub fn wrapping_add(self, rhs: u64) -> u64 {}
    pub fn wrapping_sub(self, rhs: u64) -> u64 {}
    pub fn wrapping_mul(self, rhs: u64) -> u64 {}
    pub fn saturating_add(self, rhs: u64) -> u64 {}
    pub fn saturating_sub(self, rhs: u64) -> u64 {}
    pub fn saturating_mul(self, rhs: u64) -> u64 {}
    pub fn rem_euclid(self, rhs: u64) -> u64 {}
    pub fn div_euclid(self, rhs: u64) -> u64 {}
    pub fn abs_diff(self, other: u64) -> u64 {}
    pub fn rotate_left(self, n: u32) -> u64 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn is_power_of_two(self) -> bool {}
    pub fn to_be_bytes(self) -> [u8; 8] {}
    pub fn to_le_bytes(self) -> [u8; 8] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> u64 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> u64 {}
}
impl crate::str::FromStr for u64 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for u64 {}
impl crate::fmt::Debug for u64 {}
impl Clone for u64 {}
impl Copy for u64 {}
impl Default for u64 {}
impl u128 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<u128, crate::num::ParseIntError> {}
    pub fn pow(self, exp: u32) -> u128 {}
    pub fn checked_add(self, rhs: u128) -> crate::option::Option<u128> {}
    pub fn checked_sub(self, rhs: u128) -> crate::option::Option<u128> {}
    pub fn checked_mul(self, rhs: u128) -> crate::option::Option<u128> {}
    pub fn checked_div(self, rhs: u128) -> crate::option::Option<u128> {}
    pub fn wrapping_add(self, rhs: u128) -> u128 {}
    pub fn wrapping_sub(self, rhs: u128) -> u128 {}
    pub fn wrapping_mul(self, rhs: u128) -> u128 {}
    pub fn saturating_add(self, rhs: u128) -> u128 {}
    pub fn saturating_sub(self, rhs: u128) -> u128 {}
    pub fn saturating_mul(self, rhs: u128) -> u128 {}
    pub fn rem_euclid(self, rhs: u128) -> u128 {}
    pub fn div_euclid(self, rhs: u128) -> u128 {}
    pub fn abs_diff(self, other: u128) -> u128 {}
    pub fn rotate_left(self, n: u32) -> u128 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn is_power_of_two(self) -> bool {}
    pub fn to_be_bytes(self) -> [u8; 16] {}
    pub fn to_le_bytes(self) -> [u8; 16] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> u128 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> u128 {}
}
impl crate::str::FromStr for u128 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for u128 {}
impl crate::fmt::Debug for u128 {}
impl Clone for u128 {}
impl Copy for u128 {}
impl Default for u128 {}
impl usize {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<usize, crate::num::ParseIntError> {}
    pub fn pow(self, exp: u32) -> usize {}
    pub fn checked_add(self, rhs: usize) -> crate::option::Option<usize> {}
    pub fn checked_sub(self, rhs: usize) -> crate::option::Option<usize> {}
    pub fn checked_mul(self, rhs: usize) -> crate::option::Option<usize> {}
    pub fn checked_div(self, rhs: usize) -> crate::option::Option<usize> {}
    pub fn wrapping_add(self, rhs: usize) -> usize {}
    pub fn wrapping_sub(self, rhs: usize) -> usize {}
    pub fn wrapping_mul(self, rhs: usize) -> usize {}
    pub fn saturating_add(self, rhs: usize) -> usize {}
    pub fn saturating_sub(self, rhs: usize) -> usize {}
    pub fn saturating_mul(self, rhs: usize) -> usize {}
    pub fn rem_euclid(self, rhs: usize) -> usize {}
    pub fn div_euclid(self, rhs: usize) -> usize {}
    pub fn abs_diff(self, other: usize) -> usize {}
    pub fn rotate_left(self, n: u32) -> usize {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn is_power_of_two(self) -> bool {}
    pub fn to_be_bytes(self) -> [u8; 8] {}
    pub fn to_le_bytes(self) -> [u8; 8] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> usize {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> usize {}
}
impl crate::str::FromStr for usize {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for usize {}
impl crate::fmt::Debug for usize {}
impl Clone for usize {}
impl Copy for usize {}
impl Default for usize {}
impl i8 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<i8, crate::num::ParseIntError> {}
    pub fn abs(self) -> i8 {}
    pub fn pow(self, exp: u32) -> i8 {}
    pub fn checked_add(self, rhs: i8) -> crate::option::Option<i8> {}
    pub fn checked_sub(self, rhs: i8) -> crate::option::Option<i8> {}
    pub fn checked_mul(self, rhs: i8) -> crate::option::Option<i8> {}
    pub fn checked_div(self, rhs: i8) -> crate::option::Option<i8> {}
    pub fn wrapping_add(self, rhs: i8) -> i8 {}
    pub fn wrapping_sub(self, rhs: i8) -> i8 {}
    pub fn wrapping_mul(self, rhs: i8) -> i8 {}
    pub fn saturating_add(self, rhs: i8) -> i8 {}
    pub fn saturating_sub(self, rhs: i8) -> i8 {}
    pub fn saturating_mul(self, rhs: i8) -> i8 {}
    pub fn rem_euclid(self, rhs: i8) -> i8 {}
    pub fn div_euclid(self, rhs: i8) -> i8 {}
    pub fn abs_diff(self, other: i8) -> u8 {}
    pub fn rotate_left(self, n: u32) -> i8 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn to_be_bytes(self) -> [u8; 1] {}
    pub fn to_le_bytes(self) -> [u8; 1] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> i8 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> i8 {}
}
impl crate::str::FromStr for i8 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for i8 {}
impl crate::fmt::Debug for i8 {}
impl Clone for i8 {}
impl Copy for i8 {}
impl Default for i8 {}
impl i16 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<i16, crate::num::ParseIntError> {}
    pub fn abs(self) -> i16 {}
    pub fn pow(self, exp: u32) -> i16 {}
    pub fn checked_add(self, rhs: i16) -> crate::option::Option<i16> {}
    pub fn checked_sub(self, rhs: i16) -> crate::option::Option<i16> {}
    pub fn checked_mul(self, rhs: i16) -> crate::option::Option<i16> {}
    pub fn checked_div(self, rhs: i16) -> crate::option::Option<i16> {}
    pub fn wrapping_add(self, rhs: i16) -> i16 {}
    pub fn wrapping_sub(self, rhs: i16) -> i16 {}
    pub fn wrapping_mul(self, rhs: i16) -> i16 {}
    pub fn saturating_add(self, rhs: i16) -> i16 {}
    pub fn saturating_sub(self, rhs: i16) -> i16 {}
    pub fn saturating_mul(self, rhs: i16) -> i16 {}
    pub fn rem_euclid(self, rhs: i16) -> i16 {}
    pub fn div_euclid(self, rhs: i16) -> i16 {}
    pub fn abs_diff(self, other: i16) -> u16 {}
    pub fn rotate_left(self, n: u32) -> i16 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn to_be_bytes(self) -> [u8; 2] {}
    pub fn to_le_bytes(self) -> [u8; 2] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> i16 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> i16 {}
}
impl crate::str::FromStr for i16 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for i16 {}
impl crate::fmt::Debug for i16 {}
impl Clone for i16 {}
impl Copy for i16 {}
impl Default for i16 {}
impl i32 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<i32, crate::num::ParseIntError> {}
    pub fn abs(self) -> i32 {}
    pub fn pow(self, exp: u32) -> i32 {}
    pub fn checked_add(self, rhs: i32) -> crate::option::Option<i32> {}
    pub fn checked_sub(self, rhs: i32) -> crate::option::Option<i32> {}
    pub fn checked_mul(self, rhs: i32) -> crate::option::Option<i32> {}
    pub fn checked_div(self, rhs: i32) -> crate::option::Option<i32> {}
    pub fn wrapping_add(self, rhs: i32) -> i32 {}
    pub fn wrapping_sub(self, rhs: i32) -> i32 {}
    pub fn wrapping_mul(self, rhs: i32) -> i32 {}
    pub fn saturating_add(self, rhs: i32) -> i32 {}
    pub fn saturating_sub(self, rhs: i32) -> i32 {}
    pub fn saturating_mul(self, rhs: i32) -> i32 {}
    pub fn rem_euclid(self, rhs: i32) -> i32 {}
    pub fn div_euclid(self, rhs: i32) -> i32 {}
    pub fn abs_diff(self, other: i32) -> u32 {}
    pub fn rotate_left(self, n: u32) -> i32 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn to_be_bytes(self) -> [u8; 4] {}
    pub fn to_le_bytes(self) -> [u8; 4] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> i32 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> i32 {}
}
impl crate::str::FromStr for i32 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for i32 {}
impl crate::fmt::Debug for i32 {}
impl Clone for i32 {}
impl Copy for i32 {}
impl Default for i32 {}
impl i64 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<i64, crate::num::ParseIntError> {}
    pub fn abs(self) -> i64 {}
    pub fn pow(self, exp: u32) -> i64 {}
    pub fn checked_add(self, rhs: i64) -> crate::option::Option<i64> {}
    pub fn checked_sub(self, rhs: i64) -> crate::option::Option<i64> {}
    pub fn checked_mul(self, rhs: i64) -> crate::option::Option<i64> {}
    pub fn checked_div(self, rhs: i64) -> crate::option::Option<i64> {}
    pub fn wrapping_add(self, rhs: i64) -> i64 {}
    pub fn wrapping_sub(self, rhs: i64) -> i64 {}
    pub fn wrapping_mul(self, rhs: i64) -> i64 {}
    pub fn saturating_add(self, rhs: i64) -> i64 {}
    pub fn saturating_sub(self, rhs: i64) -> i64 {}
    pub fn saturating_mul(self, rhs: i64) -> i64 {}
    pub fn rem_euclid(self, rhs: i64) -> i64 {}
    pub fn div_euclid(self, rhs: i64) -> i64 {}
    pub fn abs_diff(self, other: i64) -> u64 {}
    pub fn rotate_left(self, n: u32) -> i64 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn to_be_bytes(self) -> [u8; 8] {}
    pub fn to_le_bytes(self) -> [u8; 8] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> i64 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> i64 {}
}
impl crate::str::FromStr for i64 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for i64 {}
impl crate::fmt::Debug for i64 {}
impl Clone for i64 {}
impl Copy for i64 {}
impl Default for i64 {}
impl i128 {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<i128, crate::num::ParseIntError> {}
    pub fn abs(self) -> i128 {}
    pub fn pow(self, exp: u32) -> i128 {}
    pub fn checked_add(self, rhs: i128) -> crate::option::Option<i128> {}
    pub fn checked_sub(self, rhs: i128) -> crate::option::Option<i128> {}
    pub fn checked_mul(self, rhs: i128) -> crate::option::Option<i128> {}
    pub fn checked_div(self, rhs: i128) -> crate::option::Option<i128> {}
    pub fn wrapping_add(self, rhs: i128) -> i128 {}
    pub fn wrapping_sub(self, rhs: i128) -> i128 {}
    pub fn wrapping_mul(self, rhs: i128) -> i128 {}
    pub fn saturating_add(self, rhs: i128) -> i128 {}
    pub fn saturating_sub(self, rhs: i128) -> i128 {}
    pub fn saturating_mul(self, rhs: i128) -> i128 {}
    pub fn rem_euclid(self, rhs: i128) -> i128 {}
    pub fn div_euclid(self, rhs: i128) -> i128 {}
    pub fn abs_diff(self, other: i128) -> u128 {}
    pub fn rotate_left(self, n: u32) -> i128 {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn to_be_bytes(self) -> [u8; 16] {}
    pub fn to_le_bytes(self) -> [u8; 16] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> i128 {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> i128 {}
}
impl crate::str::FromStr for i128 {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for i128 {}
impl crate::fmt::Debug for i128 {}
impl Clone for i128 {}
impl Copy for i128 {}
impl Default for i128 {}
impl isize {
    pub fn from_str_radix(src: &str, radix: u32) -> crate::result::Result<isize, crate::num::ParseIntError> {}
    pub fn abs(self) -> isize {}
    pub fn pow(self, exp: u32) -> isize {}
    pub fn checked_add(self, rhs: isize) -> crate::option::Option<isize> {}
    pub fn checked_sub(self, rhs: isize) -> crate::option::Option<isize> {}
    pub fn checked_mul(self, rhs: isize) -> crate::option::Option<isize> {}
    pub fn checked_div(self, rhs: isize) -> crate::option::Option<isize> {}
    pub fn wrapping_add(self, rhs: isize) -> isize {}
    pub fn wrapping_sub(self, rhs: isize) -> isize {}
    pub fn wrapping_mul(self, rhs: isize) -> isize {}
    pub fn saturating_add(self, rhs: isize) -> isize {}
    pub fn saturating_sub(self, rhs: isize) -> isize {}
    pub fn saturating_mul(self, rhs: isize) -> isize {}
    pub fn rem_euclid(self, rhs: isize) -> isize {}
    pub fn div_euclid(self, rhs: isize) -> isize {}
    pub fn abs_diff(self, other: isize) -> usize {}
    pub fn rotate_left(self, n: u32) -> isize {}
    pub fn count_ones(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn to_be_bytes(self) -> [u8; 8] {}
    pub fn to_le_bytes(self) -> [u8; 8] {}
    pub fn from_be_bytes(bytes: crate::vec::Vec<u8>) -> isize {}
    pub fn from_le_bytes(bytes: crate::vec::Vec<u8>) -> isize {}
}
impl crate::str::FromStr for isize {
    type Err = crate::num::ParseIntError;
}
impl crate::fmt::Display for isize {}
impl crate::fmt::Debug for isize {}
impl Clone for isize {}
impl Copy for isize {}
impl Default for isize {}
impl f32 {
    pub fn abs(self) -> f32 {}
    pub fn floor(self) -> f32 {}
    pub fn ceil(self) -> f32 {}
    pub fn round(self) -> f32 {}
    pub fn trunc(self) -> f32 {}
    pub fn fract(self) -> f32 {}
    pub fn sqrt(self) -> f32 {}
    pub fn exp(self) -> f32 {}
    pub fn ln(self) -> f32 {}
    pub fn log10(self) -> f32 {}
    pub fn log2(self) -> f32 {}
    pub fn sin(self) -> f32 {}
    pub fn cos(self) -> f32 {}
    pub fn tan(self) -> f32 {}
    pub fn recip(self) -> f32 {}
    pub fn to_degrees(self) -> f32 {}
    pub fn to_radians(self) -> f32 {}
    pub fn signum(self) -> f32 {}
    pub fn powi(self, n: i32) -> f32 {}
    pub fn powf(self, n: f32) -> f32 {}
    pub fn max(self, other: f32) -> f32 {}
    pub fn min(self, other: f32) -> f32 {}
    pub fn mul_add(self, a: f32, b: f32) -> f32 {}
    pub fn clamp(self, min: f32, max: f32) -> f32 {}
    pub fn is_nan(self) -> bool {}
    pub fn is_finite(self) -> bool {}
    pub fn total_cmp(&self, other: &f32) -> crate::cmp::Ordering {}
}
impl crate::str::FromStr for f32 {
    type Err = crate::num::ParseFloatError;
}
impl crate::fmt::Display for f32 {}
impl crate::fmt::Debug for f32 {}
impl Clone for f32 {}
impl Copy for f32 {}
impl Default for f32 {}
impl f64 {
    pub fn abs(self) -> f64 {}
    pub fn floor(self) -> f64 {}
    pub fn ceil(self) -> f64 {}
    pub fn round(self) -> f64 {}
    pub fn trunc(self) -> f64 {}
    pub fn fract(self) -> f64 {}
    pub fn sqrt(self) -> f64 {}
    pub fn exp(self) -> f64 {}
    pub fn ln(self) -> f64 {}
    pub fn log10(self) -> f64 {}
    pub fn log2(self) -> f64 {}
    pub fn sin(self) -> f64 {}
    pub fn cos(self) -> f64 {}
    pub fn tan(self) -> f64 {}
    pub fn recip(self) -> f64 {}
    pub fn to_degrees(self) -> f64 {}
    pub fn to_radians(self) -> f64 {}
    pub fn signum(self) -> f64 {}
    pub fn powi(self, n: i32) -> f64 {}
    pub fn powf(self, n: f64) -> f64 {}
    pub fn max(self, other: f64) -> f64 {}
    pub fn min(self, other: f64) -> f64 {}
    pub fn mul_add(self, a: f64, b: f64) -> f64 {}
    pub fn clamp(self, min: f64, max: f64) -> f64 {}
    pub fn is_nan(self) -> bool {}
    pub fn is_finite(self) -> bool {}
    pub fn total_cmp(&self, other: &f64) -> crate::cmp::Ordering {}
}
impl crate::str::FromStr for f64 {
    type Err = crate::num::ParseFloatError;
}
impl crate::fmt::Display for f64 {}
impl crate::fmt::Debug for f64 {}
impl Clone for f64 {}
impl Copy for f64 {}
impl Default for f64 {}
impl crate::fmt::Debug for bool {}
impl Clone for bool {}
impl Copy for bool {}
impl Default for bool {}
impl crate::fmt::Debug for char {}
impl Clone for char {}
impl Copy for char {}
impl Default for char {}
impl bool {
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> crate::option::Option<T> {}
    pub fn then_some<T>(self, t: T) -> crate::option::Option<T> {}
}
impl u8 {
    pub fn is_ascii_digit(&self) -> bool {}
    pub fn is_ascii_alphabetic(&self) -> bool {}
    pub fn is_ascii_alphanumeric(&self) -> bool {}
    pub fn is_ascii_whitespace(&self) -> bool {}
    pub fn to_ascii_lowercase(&self) -> u8 {}
    pub fn to_ascii_uppercase(&self) -> u8 {}
}
