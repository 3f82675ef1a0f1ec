using Claudia.Silo;
using Microsoft.AspNetCore.Authentication;

namespace Claudia.Api;

/// <summary>Who may do what: a viewer looks, an operator acts as well.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        // Not AddAuthentication: it would make keys for cookies, which nobody sends here.
        services.AddAuthenticationCore(options => options.DefaultScheme = ApiKeyHandler.Name).AddWebEncoders();
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(nameof(ApiRole.Viewer), policy => policy.RequireRole(nameof(ApiRole.Viewer)))
            .AddPolicy(nameof(ApiRole.Operator), policy => policy.RequireRole(nameof(ApiRole.Operator)));
        return services;
    }

    public static TBuilder RequireRole<TBuilder>(this TBuilder route, ApiRole role)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(role.ToString());
}
