using GraphQLParser;
using GraphQLParser.Exceptions;

namespace SkillGraph.Server.GraphQLHttp.Guard;

/// <summary>What is measured on the text alone, before a parser recurses into it.</summary>
internal static class TokenScan
{
    /// <summary>The first limit on tokens, depth or directives that the text passes; stops there.</summary>
    public static LimitError? Check(string text, RequestLimits limits)
    {
        var (tokens, depth, directives, position) = (0, 0, 0, 0);
        while (true)
        {
            Token token;
            try
            {
                token = Lexer.Lex(text, position);
            }
            catch (GraphQLSyntaxErrorException)
            {
                // The parser will say what is wrong, and where.
                return null;
            }
            if (token.Kind == TokenKind.EOF)
                return null;
            position = token.End;
            tokens++;
            depth += Step(token.Kind);
            if (token.Kind == TokenKind.AT)
                directives++;
            var error = LimitError.Check("TOO_MANY_TOKENS", "tokens", tokens, limits.Tokens)
                ?? LimitError.Check("TOO_DEEP", "brackets inside one another", depth, limits.Depth)
                ?? LimitError.Check("TOO_MANY_DIRECTIVES", "directives", directives, limits.Directives);
            if (error is not null)
                return error;
        }
    }

    private static int Step(TokenKind kind) => kind switch
    {
        TokenKind.BRACE_L or TokenKind.BRACKET_L or TokenKind.PAREN_L => 1,
        TokenKind.BRACE_R or TokenKind.BRACKET_R or TokenKind.PAREN_R => -1,
        _ => 0,
    };
}
