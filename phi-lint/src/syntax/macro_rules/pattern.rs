//! The rules of a definition as trees of our own, which can be kept and shared
//! between threads (the lexer's cannot).

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use crate::span::Name;

/// `(matcher) => { output }`
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) matcher: Vec<Tree>,
    pub(super) output: Vec<Tree>,
}

/// A token that stands for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// As written.
    pub(super) text: Box<str>,
    /// Punctuation glued to the next token.
    pub(super) joint: bool,
    /// Punctuation.
    pub(super) punct: bool,
}

/// A piece of a matcher or of an output.
#[derive(Debug)]
pub(super) enum Tree {
    /// Itself.
    Token(Token),
    /// A bracketed group.
    Group(Delimiter, Vec<Tree>),
    /// `$name:fragment` in a matcher.
    Bind(Name, Fragment),
    /// `$name` in an output.
    Use(Name),
    /// `$crate`
    Crate,
    /// `$( … ) sep op`
    Repeat {
        trees: Vec<Tree>,
        separator: Vec<Token>,
        op: Op,
    },
}

/// How often a repetition may occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    /// `*`
    Any,
    /// `+`
    Some,
    /// `?`
    Optional,
}

/// What a metavariable matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fragment {
    Ident,
    Lifetime,
    Literal,
    Tt,
    Expr,
    Ty,
    Path,
    Pat,
    PatParam,
    Stmt,
    Block,
    Item,
    Meta,
    Vis,
}

impl Fragment {
    fn from_name(name: &str) -> Option<Fragment> {
        Some(match name {
            "ident" => Fragment::Ident,
            "lifetime" => Fragment::Lifetime,
            "literal" => Fragment::Literal,
            "tt" => Fragment::Tt,
            "expr" | "expr_2021" => Fragment::Expr,
            "ty" => Fragment::Ty,
            "path" => Fragment::Path,
            "pat" => Fragment::Pat,
            "pat_param" => Fragment::PatParam,
            "stmt" => Fragment::Stmt,
            "block" => Fragment::Block,
            "item" => Fragment::Item,
            "meta" => Fragment::Meta,
            "vis" => Fragment::Vis,
            _ => return None,
        })
    }
}

/// The rules of `macro_rules!`, or of `macro name(…) { … }`.
pub(super) fn rules(tokens: TokenStream) -> Vec<Rule> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    match trees.as_slice() {
        [TokenTree::Group(args), TokenTree::Group(output)] => {
            return vec![Rule {
                matcher: self::trees(args.stream(), true),
                output: self::trees(output.stream(), false),
            }];
        }
        [TokenTree::Group(all)] if all.delimiter() == Delimiter::Brace => {
            return rules(all.stream());
        }
        _ => {}
    }
    let mut out = Vec::new();
    let mut trees = trees.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let TokenTree::Group(matcher) = tree else {
            continue;
        };
        let arrow = trees.next_if(|t| is_punct(t, '=')).is_some()
            && trees.next_if(|t| is_punct(t, '>')).is_some();
        if !arrow {
            continue;
        }
        if let Some(TokenTree::Group(output)) = trees.next() {
            out.push(Rule {
                matcher: self::trees(matcher.stream(), true),
                output: self::trees(output.stream(), false),
            });
        }
    }
    out
}

fn is_punct(tree: &TokenTree, c: char) -> bool {
    matches!(tree, TokenTree::Punct(p) if p.as_char() == c)
}

fn token(tree: &TokenTree) -> Token {
    let (joint, punct) = match tree {
        TokenTree::Punct(p) => (p.spacing() == Spacing::Joint, true),
        _ => (false, false),
    };
    Token {
        text: tree.to_string().into(),
        joint,
        punct,
    }
}

fn trees(tokens: TokenStream, matcher: bool) -> Vec<Tree> {
    let mut out = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(tree) = tokens.next() {
        if let TokenTree::Group(group) = &tree {
            let inner = trees(group.stream(), matcher);
            out.push(Tree::Group(group.delimiter(), inner));
            continue;
        }
        if !is_punct(&tree, '$') {
            out.push(Tree::Token(token(&tree)));
            continue;
        }
        match tokens.peek() {
            Some(TokenTree::Ident(ident)) if ident == "crate" => {
                tokens.next();
                out.push(Tree::Crate);
            }
            Some(TokenTree::Ident(ident)) => {
                let text = ident.to_string();
                let name = Name::from(text.strip_prefix("r#").unwrap_or(&text));
                tokens.next();
                if !matcher {
                    out.push(Tree::Use(name));
                    continue;
                }
                let colon = tokens.next_if(|t| is_punct(t, ':')).is_some();
                let fragment = match tokens.peek() {
                    Some(TokenTree::Ident(f)) if colon => Fragment::from_name(&f.to_string()),
                    _ => None,
                };
                if let Some(fragment) = fragment {
                    tokens.next();
                    out.push(Tree::Bind(name, fragment));
                } else {
                    out.push(Tree::Bind(name, Fragment::Tt));
                }
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                let inner = trees(group.stream(), matcher);
                tokens.next();
                let mut separator = Vec::new();
                let mut op = None;
                for tree in tokens.by_ref() {
                    op = match &tree {
                        TokenTree::Punct(p) => match p.as_char() {
                            '*' => Some(Op::Any),
                            '+' => Some(Op::Some),
                            '?' => Some(Op::Optional),
                            _ => None,
                        },
                        _ => None,
                    };
                    if op.is_some() || separator.len() == 3 {
                        break;
                    }
                    separator.push(token(&tree));
                }
                out.push(Tree::Repeat {
                    trees: inner,
                    separator,
                    op: op.unwrap_or(Op::Any),
                });
            }
            _ => out.push(Tree::Token(token(&tree))),
        }
    }
    out
}

/// The metavariables that a matcher binds.
pub(super) fn binds(trees: &[Tree], out: &mut Vec<Name>) {
    for tree in trees {
        match tree {
            Tree::Bind(name, _) => out.push(*name),
            Tree::Group(_, inner) | Tree::Repeat { trees: inner, .. } => binds(inner, out),
            Tree::Token(_) | Tree::Use(_) | Tree::Crate => {}
        }
    }
}

/// The metavariables that an output uses.
pub(super) fn uses(trees: &[Tree], out: &mut Vec<Name>) {
    for tree in trees {
        match tree {
            Tree::Use(name) => out.push(*name),
            Tree::Group(_, inner) | Tree::Repeat { trees: inner, .. } => uses(inner, out),
            Tree::Token(_) | Tree::Bind(..) | Tree::Crate => {}
        }
    }
}
