# Makes the msi package of the desktop application; see README.md.
param([ValidateSet('client')] [string] $Flavour = 'client', [string] $Output = '')
$ErrorActionPreference = 'Stop'

$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
if (-not $Output) { $Output = Join-Path $root 'target\installers' }
$jdk = if ($env:JAVA_HOME) { Join-Path $env:JAVA_HOME 'bin\' } else { '' }

# The version has one place: the root pom.
$version = ([xml](Get-Content (Join-Path $root 'pom.xml'))).project.version -replace '-SNAPSHOT$', ''

$module = Join-Path $root 'desktop-client\target'
if (-not (Test-Path (Join-Path $module 'desktop-client.jar'))) {
  throw 'desktop-client is not built: mvn package -DskipTests'
}
$stage = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
try {
  $input = New-Item -ItemType Directory (Join-Path $stage 'input')
  Copy-Item (Join-Path $module 'desktop-client.jar'), (Join-Path $module 'lib\*.jar') $input
  & "${jdk}java" (Join-Path $root 'installers\icon\Icon.java') (Join-Path $stage 'icon')
  if ($LASTEXITCODE) { throw 'the icon could not be drawn' }

  $flags = Join-Path $root 'desktop-client\src\main\resources\META-INF\jvm-flags'
  $options = Get-Content $flags | ForEach-Object { '--java-options', $_ }
  & "${jdk}jpackage" --type msi --name Legerible --app-version $version `
    --vendor Legerible --copyright 'Legerible contributors, Apache-2.0' `
    --description 'A live library: books, loans, and a top ten that moves while you watch' `
    --license-file (Join-Path $root 'LICENSE') `
    --icon (Join-Path $stage 'icon\legerible.ico') `
    --file-associations (Join-Path $root 'installers\marc.properties') `
    --input $input --dest $Output `
    --main-jar desktop-client.jar --main-class com.legerible.desktop.LegeribleDesktop `
    @options `
    --add-modules 'java.desktop,java.logging,java.management,java.naming,java.net.http,java.scripting,java.sql,java.xml,jdk.crypto.ec,jdk.jsobject,jdk.localedata,jdk.unsupported,jdk.zipfs' `
    --win-menu --win-menu-group Legerible --win-shortcut-prompt --win-dir-chooser `
    --win-per-user-install --win-upgrade-uuid '5b0f6a52-2f5e-4e0c-9a57-6e3d0f6f4a11'
  if ($LASTEXITCODE) { throw 'jpackage failed' }

  Get-ChildItem $Output -Filter '*.msi' | ForEach-Object {
    $sum = (Get-FileHash $_ -Algorithm SHA256).Hash.ToLower()
    "$sum  $($_.Name)" | Out-File -Encoding ascii "$($_.FullName).sha256"
  }
} finally {
  Remove-Item -Recurse -Force $stage -ErrorAction SilentlyContinue
}
