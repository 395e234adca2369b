// async-stripe (`stripe`): payments. What a resource is created or updated with goes to Stripe.
#[opaque]
pub struct Client;
impl Client {
    #[flows(none)]
    pub fn new<K: Into<String>>(secret_key: K) -> Client {}
}
impl Clone for Client {}
#[opaque]
pub enum StripeError {}
impl std::fmt::Display for StripeError {}
impl std::fmt::Debug for StripeError {}
impl std::error::Error for StripeError {}
pub struct Customer;
impl Customer {
    #[sink(PHI010, arguments(1), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn create(client: &Client, params: CreateCustomer) -> Result<Customer, StripeError> {}
    #[sink(PHI010, arguments(2), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn update<I>(client: &Client, id: &I, params: UpdateCustomer) -> Result<Customer, StripeError> {}
}
pub struct CreateCustomer;
impl CreateCustomer {
    pub fn new() -> CreateCustomer {}
}
impl Default for CreateCustomer {}
pub struct UpdateCustomer;
impl UpdateCustomer {
    pub fn new() -> UpdateCustomer {}
}
impl Default for UpdateCustomer {}
pub struct PaymentIntent;
impl PaymentIntent {
    #[sink(PHI010, arguments(1), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn create(client: &Client, params: CreatePaymentIntent) -> Result<PaymentIntent, StripeError> {}
    #[sink(PHI010, arguments(2), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn update<I>(client: &Client, id: &I, params: UpdatePaymentIntent) -> Result<PaymentIntent, StripeError> {}
}
pub struct CreatePaymentIntent;
impl CreatePaymentIntent {
    #[flows(none)]
    pub fn new(amount: i64, currency: Currency) -> CreatePaymentIntent {}
}
pub struct UpdatePaymentIntent;
impl UpdatePaymentIntent {
    pub fn new() -> UpdatePaymentIntent {}
}
impl Default for UpdatePaymentIntent {}
#[scalar]
pub enum Currency {
    USD,
}
pub struct Invoice;
impl Invoice {
    #[sink(PHI010, arguments(1), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn create(client: &Client, params: CreateInvoice) -> Result<Invoice, StripeError> {}
}
pub struct CreateInvoice;
impl CreateInvoice {
    pub fn new() -> CreateInvoice {}
}
impl Default for CreateInvoice {}
pub struct InvoiceItem;
impl InvoiceItem {
    #[sink(PHI010, arguments(1), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn create(client: &Client, params: CreateInvoiceItem) -> Result<InvoiceItem, StripeError> {}
}
pub struct CreateInvoiceItem;
impl CreateInvoiceItem {
    #[flows(none)]
    pub fn new<I>(customer: I) -> CreateInvoiceItem {}
}
pub struct Subscription;
impl Subscription {
    #[sink(PHI010, arguments(1), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn create(client: &Client, params: CreateSubscription) -> Result<Subscription, StripeError> {}
}
pub struct CreateSubscription;
impl CreateSubscription {
    #[flows(none)]
    pub fn new<I>(customer: I) -> CreateSubscription {}
}
pub struct CheckoutSession;
impl CheckoutSession {
    #[sink(PHI010, arguments(1), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn create(client: &Client, params: CreateCheckoutSession) -> Result<CheckoutSession, StripeError> {}
}
pub struct CreateCheckoutSession;
impl CreateCheckoutSession {
    pub fn new() -> CreateCheckoutSession {}
}
impl Default for CreateCheckoutSession {}
pub struct PaymentMethod;
impl PaymentMethod {
    #[sink(PHI010, arguments(1), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn create(client: &Client, params: CreatePaymentMethod) -> Result<PaymentMethod, StripeError> {}
}
pub struct CreatePaymentMethod;
impl CreatePaymentMethod {
    pub fn new() -> CreatePaymentMethod {}
}
impl Default for CreatePaymentMethod {}
pub struct Charge;
impl Charge {
    #[sink(PHI010, arguments(1), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn create(client: &Client, params: CreateCharge) -> Result<Charge, StripeError> {}
}
pub struct CreateCharge;
impl CreateCharge {
    pub fn new() -> CreateCharge {}
}
impl Default for CreateCharge {}
pub struct Refund;
impl Refund {
    #[sink(PHI010, arguments(1), vendor = "stripe", via = Serialize)]
    #[flows(none)]
    pub async fn create(client: &Client, params: CreateRefund) -> Result<Refund, StripeError> {}
}
pub struct CreateRefund;
impl CreateRefund {
    pub fn new() -> CreateRefund {}
}
impl Default for CreateRefund {}
