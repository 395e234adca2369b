//! One file a rule: its documentation, default level, and how it judges flows
//! or declarations. Neither parses nor prints.
