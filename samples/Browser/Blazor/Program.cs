using BlazorSample;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Volt.Blazor;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddVolt();
builder.RootComponents.Add<App>("#app");
await builder.Build().RunAsync();
