@echo off
rem Starts the launcher of Legerible; builds what is not built first.
setlocal
set "HOME_FOLDER=%~dp0"
set "HOME_FOLDER=%HOME_FOLDER:~0,-1%"
set "STAMP=%HOME_FOLDER%\target\built"
set "LOG=%HOME_FOLDER%\target\build.log"

where java >nul 2>nul || (echo Legerible needs Java 17 or newer, and there is no java. 1>&2 & exit /b 1)
for /f tokens^=2^ delims^=^" %%v in ('java -version 2^>^&1 ^| findstr /c:"version"') do set "VERSION=%%v"
for /f "delims=." %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (echo Legerible needs Java 17 or newer, and java is %VERSION%. 1>&2 & exit /b 1)

set STALE=1
if exist "%STAMP%" (
  powershell -NoProfile -Command "$s=(Get-Item '%STAMP%').LastWriteTime; if (Get-ChildItem '%HOME_FOLDER%' -Recurse -File | Where-Object { ($_.FullName -match '\\src\\main\\' -or $_.Name -eq 'pom.xml') -and $_.FullName -notmatch '\\target\\' -and $_.LastWriteTime -gt $s } | Select-Object -First 1) { exit 1 }"
  if not errorlevel 1 set STALE=0
)
if %STALE%==1 (
  where mvn >nul 2>nul || (echo Legerible is built with Maven 3.8.7 or newer, and there is no mvn. 1>&2 & exit /b 1)
  if not exist "%HOME_FOLDER%\target" mkdir "%HOME_FOLDER%\target"
  echo Building Legerible; the first time takes some minutes. Log: %LOG%
  pushd "%HOME_FOLDER%"
  for /d %%d in (*) do if exist "%%d\target\lib" rd /s /q "%%d\target\lib"
  for /d %%d in (local-stack\*) do if exist "%%d\target\lib" rd /s /q "%%d\target\lib"
  call mvn -B package -DskipTests -Dspotless.check.skip=true -pl !end-to-end > "%LOG%" 2>&1 || (popd & echo The build failed; the log is %LOG% 1>&2 & exit /b 1)
  popd
  type nul > "%STAMP%"
)

java -Xmx64m -XX:+UseSerialGC "-Dlegerible.home=%HOME_FOLDER%" -cp "%HOME_FOLDER%\local-stack\launcher\target\launcher.jar;%HOME_FOLDER%\local-stack\launcher\target\lib\*" com.legerible.localstack.launcher.LegeribleLauncher %*
exit /b %ERRORLEVEL%
