-- The guard pattern of each class in force: the newest that has begun, with the order it rests on.
--
-- Before the first pattern begins, the earliest one stands: a need of nobody would look like good news.
--
-- grain   one row per kelas
-- reads   ref_pola
-- column  kelas          VARCHAR  -      kurang_rawan, rawan, sangat_rawan, khusus
-- column  nama           VARCHAR  -      its name
-- column  jml_polri      BIGINT   orang  officers of one group
-- column  jml_tps        BIGINT   TPS    stations of one group
-- column  jml_linmas     BIGINT   orang  Linmas of one group
-- column  berlaku_sejak  DATE     -      first day it is in force
-- column  dokumen        VARCHAR  -      order it rests on
with

bertanggal as (

    select
        kelas,
        nama,
        jml_polri,
        jml_tps,
        jml_linmas,
        cast(berlaku_sejak as date) as berlaku_sejak,
        dokumen,
        cast(berlaku_sejak as date) <= cast(getvariable('sampai') as date) as is_berlaku
    from ref_pola

)

select
    kelas,
    nama,
    jml_polri,
    jml_tps,
    jml_linmas,
    berlaku_sejak,
    dokumen
from bertanggal
qualify row_number() over (
    partition by kelas
    order by
        is_berlaku desc,
        case when is_berlaku then berlaku_sejak end desc,
        berlaku_sejak asc,
        dokumen asc,
        jml_polri asc,
        jml_tps asc
) = 1
