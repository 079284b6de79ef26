//! Who may be answered? Whoever holds the secret of this run.

use crate::error::Error;

/// 128 random bits as 32 hexadecimal characters; made anew at each start, never written anywhere.
#[derive(Clone)]
pub(crate) struct Token(String);

impl Token {
    /// A new secret from the system's randomness.
    pub(crate) fn new() -> Result<Token, Error> {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes).map_err(Error::Token)?;
        Ok(Token(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// The characters, for the address that is printed.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// Compares without telling by its duration how many characters were right.
    pub(crate) fn is(&self, other: &str) -> bool {
        let (ours, theirs) = (self.0.as_bytes(), other.as_bytes());
        ours.len() == theirs.len() && ours.iter().zip(theirs).fold(0, |unlike, (a, b)| unlike | (a ^ b)) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::Token;

    #[test]
    fn only_the_whole_token_is_the_token() {
        let token = Token::new().unwrap();
        let text = token.text().to_owned();
        assert_eq!(text.len(), 32);
        assert!(token.is(&text));
        assert!(!token.is(""));
        assert!(!token.is(&text[..31]));
        assert!(!token.is(&format!("{text}0")));
        assert!(!token.is(&text.to_uppercase()) || text.chars().all(|c| c.is_ascii_digit()));
    }

    #[test]
    fn every_start_has_another_token() {
        assert_ne!(Token::new().unwrap().text(), Token::new().unwrap().text());
    }
}
