# Trellis in two stages: the toolchain builds, a plain Debian runs.
FROM swift:6.3-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpq-dev libssl-dev libzip-dev libexpat1-dev libxlsxwriter-dev libpango1.0-dev libcairo2-dev libqpdf-dev libcurl4-openssl-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN swift build -c release --product trellis --static-swift-stdlib \
 && install -D "$(swift build -c release --show-bin-path)/trellis" /out/trellis

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates libpq5 libssl3 libzip4 libexpat1 libxlsxwriter4 libpangocairo-1.0-0 libqpdf29 libcurl4 fonts-noto-core fonts-noto-cjk libstdc++6 tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --create-home --home-dir /var/lib/trellis trellis
COPY --from=build /out/trellis /usr/local/bin/trellis
COPY config /usr/share/trellis/config
USER trellis
WORKDIR /var/lib/trellis
ENTRYPOINT ["trellis"]
CMD ["--help"]
